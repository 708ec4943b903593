package io.hotlineqa.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.SpeechDetector;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codecs that share a container with one that passes the whole contract. */
class CodecsInContainersTest {
    private static final Decoders DECODERS = FfmpegDecoder.after(Decoders.plainJava());

    @TempDir
    private Path folder;

    static Stream<Encoder> stereo() {
        return Stream.of(Encoder.floating("ogg", "vorbis"), Encoder.interleaved("ogg", "flac"));
    }

    @ParameterizedTest
    @MethodSource("stereo")
    void keepsLengthSilenceAndSidesOfTwoChannels(Encoder encoder) throws Exception {
        for (int rate : new int[] {8000, 16_000}) {
            Decoded decoded = decoded(encoder.write(folder.resolve("x"), rate, talk(rate), new short[6 * rate]));
            assertThat(decoded.format().channels()).isEqualTo(2);
            assertTalk(decoded);
            assertThat(decoded.level(0, 4.2, 5.8)).isGreaterThan(decoded.level(1, 4.2, 5.8) + 20);
        }
    }

    @Test
    void decodesG722InAWav() throws Exception {
        assertTalk(decoded(Encoder.interleaved("wav", "g722").write(folder.resolve("x"), 16_000, talk(16_000))));
    }

    /** Nothing in such a file tells the encoder's delay, so it stays: 1,105 samples, and a part of a frame behind. */
    @Test
    void decodesMp3InAWavWithTheDelayOfItsEncoder() throws Exception {
        Encoder encoder = Encoder.planar("wav", "libmp3lame").bitRate(64_000);
        Decoded decoded = decoded(encoder.write(folder.resolve("x"), 16_000, talk(16_000)));
        assertThat(decoded.seconds()).isBetween(6.0, 6.2);
    }

    @Test
    void decodesGsmInAWav() throws Exception {
        assertTalk(decoded(GsmWav.write(folder.resolve("x"), talk(8000))));
    }

    private static short[] talk(int rate) {
        return Sound.at(rate).silence(1).talk(1, -20).silence(2).talk(2, -25).samples();
    }

    private static void assertTalk(Decoded decoded) {
        assertThat(decoded.seconds()).isCloseTo(6, within(0.02));
        SpeechDetector detector = new SpeechDetector(decoded.format().sampleRate());
        detector.accept(decoded.channels()[0], decoded.channels()[0].length);
        var spans = detector.speech(0, 6).stream().map(Speech::span).toList();
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).start()).isCloseTo(1, within(0.1));
        assertThat(spans.get(0).end()).isCloseTo(2, within(0.1));
        assertThat(spans.get(1))
                .extracting(Span::start)
                .satisfies(s -> assertThat(s).isCloseTo(4, within(0.1)));
    }

    private static Decoded decoded(Path file) throws Exception {
        try (AudioStream stream = DECODERS.open(file)) {
            return Decoded.of(stream, 1000);
        }
    }
}
