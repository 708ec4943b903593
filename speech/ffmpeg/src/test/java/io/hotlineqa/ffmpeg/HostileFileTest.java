package io.hotlineqa.ffmpeg;

import static io.hotlineqa.speech.QuarantineReason.CORRUPT;
import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.TOO_LARGE;
import static io.hotlineqa.speech.QuarantineReason.TRUNCATED;
import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {
    private static final short[] TALK = Sound.at(8000).talk(2, -20).samples();
    private static final Decoders DECODERS = FfmpegDecoder.after(Decoders.plainJava());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "\u007fELF\u0002\u0001\u0001",
                "PK\u0003\u0004",
                "#!AMR_MC1.0\n\u0000\u0000\u0000\u0002",
                "<smil><audio src='http://localhost/'/></smil>"
            })
    void refusesWhatIsNoRecordingWhateverItIsCalled(String content) throws IOException {
        for (String name : new String[] {"x.wav", "x.mp3", "x.amr", "x.m3u8"}) {
            assertThat(refusal(name, content.getBytes(UTF_8))).isEqualTo(UNSUPPORTED_FORMAT);
        }
    }

    @Test
    void refusesTagsWithoutSound() throws IOException {
        byte[] tag = new byte[138];
        System.arraycopy("ID3".getBytes(UTF_8), 0, tag, 0, 3);
        tag[8] = 1;
        assertThat(refusal("x.mp3", tag)).isEqualTo(EMPTY);
    }

    @Test
    void refusesAmrWithoutItsMagic() throws IOException {
        byte[] amr = Files.readAllBytes(amr());
        assertThat(refusal("x.amr", Arrays.copyOfRange(amr, 6, amr.length))).isEqualTo(UNSUPPORTED_FORMAT);
    }

    @Test
    void refusesAmrThatLosesItsWay() throws IOException {
        byte[] amr = Files.readAllBytes(amr());
        amr[6 + 32 * 10] = 0x7F;
        assertThat(refusal("x.amr", amr)).isEqualTo(CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void refusesEveryFormatCutAnywhere(double share) throws IOException {
        for (Path whole : new Path[] {amr(), mp3(), ogg(), flac(), m4a()}) {
            byte[] bytes = Files.readAllBytes(whole);
            assertThat(refusal("cut", Arrays.copyOf(bytes, (int) (bytes.length * share))))
                    .as(whole + " cut at " + share)
                    .isEqualTo(TRUNCATED);
        }
    }

    @Test
    void decodesAnMp3NamedLikeAWavAndTheReverse() throws Exception {
        Path mp3 = Files.copy(mp3(), folder.resolve("an-mp3.wav"));
        Path wav = WavFile.of(8000, TALK).write(folder.resolve("a-wav.mp3"));
        for (Path file : new Path[] {mp3, wav}) {
            try (AudioStream stream = DECODERS.open(file)) {
                assertThat(Decoded.of(stream, 1000).seconds()).isBetween(1.98, 2.02);
            }
        }
    }

    @Test
    void refusesSixChannels() throws IOException {
        Path file = Encoder.interleaved("flac", "flac")
                .write(folder.resolve("six.flac"), 8000, TALK, TALK, TALK, TALK, TALK, TALK);
        assertThat(refusal("six", Files.readAllBytes(file))).isEqualTo(TOO_LARGE);
    }

    @Test
    void refusesARateBeyondAllRecorders() throws IOException {
        Path file = Encoder.interleaved("flac", "flac").write(folder.resolve("fast.flac"), 384_000, TALK);
        assertThat(refusal("fast", Files.readAllBytes(file))).isEqualTo(TOO_LARGE);
    }

    private Path amr() {
        return Encoder.interleaved("amr", "libopencore_amrnb")
                .bitRate(12_200)
                .write(folder.resolve("whole.amr"), 8000, TALK);
    }

    private Path mp3() {
        return Encoder.planar("mp3", "libmp3lame").bitRate(32_000).write(folder.resolve("whole.mp3"), 8000, TALK);
    }

    private Path ogg() {
        return Encoder.interleaved("ogg", "libopus").bitRate(24_000).write(folder.resolve("whole.opus"), 8000, TALK);
    }

    private Path flac() {
        return Encoder.interleaved("flac", "flac").write(folder.resolve("whole.flac"), 8000, TALK);
    }

    private Path m4a() {
        return Encoder.floating("ipod", "aac").bitRate(32_000).write(folder.resolve("whole.m4a"), 8000, TALK);
    }

    private QuarantineReason refusal(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        RejectedRecordingException refusal = catchThrowableOfType(RejectedRecordingException.class, () -> decode(file));
        assertThat(refusal).as(name + " must be refused").isNotNull();
        return refusal.reason();
    }

    private static void decode(Path file) throws RejectedRecordingException {
        try (AudioStream stream = DECODERS.open(file)) {
            Decoded.of(stream, 1000);
        }
    }
}
