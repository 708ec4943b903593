package io.hotlineqa.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.Silences;
import io.hotlineqa.speech.audio.SpeechDetector;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format at every rate with one channel and two: as long as the same call in plain WAV, speech and silence where
 * they are there, each side on its channel.
 */
class FormatMatrixTest {
    /** How often the ten seconds of talk are repeated; more by {@code pipeline/e2e/chaos formats}. */
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 1);

    private static final Decoders DECODERS = FfmpegDecoder.after(Decoders.plainJava());

    @TempDir
    private Path folder;

    static Stream<Arguments> cases() {
        return MatrixFormat.all()
                .flatMap(format -> format.rates().stream()
                        .flatMap(rate -> IntStream.rangeClosed(1, format.channels())
                                .mapToObj(channels -> Arguments.of(format.title(), rate, channels, format))));
    }

    @ParameterizedTest(name = "{0} at {1} Hz with {2} channels")
    @MethodSource("cases")
    void hearsTheSameAsInPlainWav(String title, int rate, int channels, MatrixFormat format) throws Exception {
        short[][] sound =
                IntStream.range(0, channels).mapToObj(c -> side(rate, c)).toArray(short[][]::new);
        Heard wav = heard(WavFile.of(rate, sound).write(folder.resolve("plain.wav")));
        Heard other = heard(format.writer().write(folder.resolve("squeezed"), rate, sound));

        assertThat(wav.silences()).as("what is compared").hasSizeGreaterThan(ROUNDS);
        assertThat(other.seconds()).isCloseTo(wav.seconds(), within(0.02));
        assertSame(other.silences(), wav.silences());
        for (int channel = 0; channel < (format.mixesSides() ? 0 : channels); channel++) {
            assertSame(other.speech().get(channel), wav.speech().get(channel));
        }
    }

    /** The agent talks, a pause, the customer answers, a longer silence, the agent again. */
    private static short[] side(int rate, int channel) {
        Sound sound = Sound.at(rate);
        for (int round = 0; round < ROUNDS; round++) {
            if (channel == 0) {
                sound.silence(1.5).talk(1, -20).silence(5).talk(2, -25).silence(0.5);
            } else {
                sound.silence(4).talk(1, -22).silence(5);
            }
        }
        return sound.samples();
    }

    private static void assertSame(List<Span> spans, List<Span> wanted) {
        assertThat(spans).as("against %s", wanted).hasSameSizeAs(wanted);
        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.get(i).start()).isCloseTo(wanted.get(i).start(), within(0.1));
            assertThat(spans.get(i).end()).isCloseTo(wanted.get(i).end(), within(0.1));
        }
    }

    private static Heard heard(Path file) throws Exception {
        try (AudioStream stream = DECODERS.open(file)) {
            return Heard.of(Decoded.of(stream, stream.format().sampleRate()));
        }
    }

    /** What a listener measures of a recording: its length, where each side speaks, and where nobody does. */
    private record Heard(double seconds, List<List<Span>> speech, List<Span> silences) {
        static Heard of(Decoded decoded) {
            List<List<Span>> speech = IntStream.range(0, decoded.format().channels())
                    .mapToObj(channel -> spans(decoded, channel))
                    .toList();
            return new Heard(
                    decoded.seconds(),
                    speech,
                    Silences.between(speech.stream().flatMap(List::stream), decoded.seconds()));
        }

        private static List<Span> spans(Decoded decoded, int channel) {
            SpeechDetector detector = new SpeechDetector(decoded.format().sampleRate());
            detector.accept(decoded.channels()[channel], decoded.channels()[channel].length);
            return detector.speech(channel, decoded.seconds()).stream()
                    .map(Speech::span)
                    .toList();
        }
    }
}
