package io.hotlineqa.ffmpeg;

import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.VoxFile;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nothing in them tells what they are. */
class HeaderlessTest {
    private static final Decoders DECODERS = FfmpegDecoder.after(Decoders.plainJava());
    private static final byte[] VOX =
            VoxFile.bytes(Sound.at(6000).silence(1).tone(1, 440, -12).samples());

    @TempDir
    private Path folder;

    @Test
    void isRefusedByNameOfTheSettingAsLongAsNobodySaysWhatItIs() throws IOException {
        RejectedRecordingException refusal = refusal(Files.write(folder.resolve("a.vox"), VOX));

        assertThat(refusal.reason()).isEqualTo(UNSUPPORTED_FORMAT);
        assertThat(refusal).hasMessageContaining("raw-formats.properties").hasMessageContaining("VOX");
    }

    @Test
    void isHeardAsTheNearestFileOfTheSettingSays() throws Exception {
        say(folder, "vox = alaw");
        Path night = Files.createDirectories(folder.resolve("night/north")).getParent();
        say(night, "vox = vox 6000");

        Decoded decoded = decoded(Files.write(night.resolve("north/A.VOX"), VOX));

        assertThat(decoded.format()).isEqualTo(new AudioFormat(6000, 1));
        assertThat(decoded.seconds()).isCloseTo(2, within(0.001));
        assertThat(decoded.level(0, 1.1, 1.9))
                .isCloseTo(-12, within(1.0))
                .isGreaterThan(decoded.level(0, 0.1, 0.9) + 30);
    }

    @Test
    void thatSaysItselfWhatItIsIsThat() throws Exception {
        say(folder, "vox = vox 6000");

        Path wav = WavFile.of(8000, new short[800]).write(folder.resolve("a.vox"));

        assertThat(decoded(wav).format()).isEqualTo(new AudioFormat(8000, 1));
    }

    @Test
    void isRefusedWithTheValidChoicesWhenTheSettingIsWrong() throws IOException {
        say(folder, "vox = vox 7000\nraw = opus\npcm = pcm 8000 2");

        assertThat(refusal(Files.write(folder.resolve("a.vox"), VOX))).hasMessageContaining("valid: 8000, 6000");
        assertThat(refusal(Files.write(folder.resolve("a.raw"), VOX)))
                .hasMessageContaining("'opus'")
                .hasMessageContaining("valid: vox, g722, g726-16");
        assertThat(refusal(Files.write(folder.resolve("a.pcm"), VOX))).hasMessageContaining("such as 'vox 6000'");
    }

    @Test
    void isEmptyWithoutBytes() throws IOException {
        say(folder, "vox = vox 6000");

        assertThat(refusal(Files.createFile(folder.resolve("a.vox"))))
                .extracting(RejectedRecordingException::reason)
                .isEqualTo(EMPTY);
    }

    @Test
    void isPlayedByTheSameDecoders() throws Exception {
        say(folder, "vox = vox 6000");
        Path wav = folder.resolve("a.wav");

        ToWav.main(new String[] {Files.write(folder.resolve("a.vox"), VOX).toString(), wav.toString()});

        assertThat(decoded(wav).seconds()).isCloseTo(2, within(0.001));
    }

    private static void say(Path folder, String lines) throws IOException {
        Files.writeString(folder.resolve("raw-formats.properties"), lines);
    }

    private static Decoded decoded(Path file) throws RejectedRecordingException {
        try (AudioStream stream = DECODERS.open(file)) {
            return Decoded.of(stream, 1000);
        }
    }

    private static RejectedRecordingException refusal(Path file) {
        return catchThrowableOfType(RejectedRecordingException.class, () -> decoded(file));
    }
}
