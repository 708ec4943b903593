package io.hotlineqa.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.SpeechDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link AudioDecoder} keeps. A subclass says how to make a recording of its format; one whose format carries
 * two channels extends {@link StereoDecoderContract}.
 */
public abstract class AudioDecoderContract {
    @TempDir
    protected Path folder;

    /** The decoder under test. */
    protected abstract AudioDecoder decoder();

    /**
     * Writes a recording of these channels.
     *
     * @return the file, in {@code folder}
     */
    protected abstract Path encode(int sampleRate, short[]... channels);

    /** The sample rates the format is made for, at least one. */
    protected List<Integer> rates() {
        return List.of(8000, 16000);
    }

    /** The rate a recording made at this one is decoded to; another one for formats that know only one. */
    protected int decodedRate(int sampleRate) {
        return sampleRate;
    }

    /** How many seconds a decoded recording may be longer or shorter; 0.02 for formats of whole frames. */
    protected double lengthTolerance() {
        return 0;
    }

    /** What a file cut in the middle is refused for. */
    protected QuarantineReason cutShort() {
        return QuarantineReason.TRUNCATED;
    }

    @Test
    void keepsRateAndLength() throws Exception {
        for (int sampleRate : rates()) {
            Decoded decoded = decoded(encode(sampleRate, talkAndPause(sampleRate)), 1000);
            assertThat(decoded.format()).isEqualTo(new AudioFormat(decodedRate(sampleRate), 1));
            assertThat(decoded.seconds()).isCloseTo(6, within(lengthTolerance()));
        }
    }

    @Test
    void keepsSilencesWhereTheyAre() throws Exception {
        int rate = anyRate();
        Decoded decoded = decoded(encode(rate, talkAndPause(rate)), 1000);
        SpeechDetector detector = new SpeechDetector(decoded.format().sampleRate());
        detector.accept(decoded.channels()[0], decoded.channels()[0].length);
        List<Span> spans =
                detector.speech(0, decoded.seconds()).stream().map(Speech::span).toList();
        assertThat(spans).hasSize(2);
        assertSpan(spans.get(0), 1, 2);
        assertSpan(spans.get(1), 4, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 160, 2399, 100_000})
    void decodesTheSameInBlocksOfAnySize(int blockSamples) throws Exception {
        int rate = anyRate();
        Path file = encode(rate, talkAndPause(rate));
        assertThat(decoded(file, blockSamples).channels())
                .isDeepEqualTo(decoded(file, 4096).channels());
    }

    @Test
    void staysAtTheEndOnceItIsThere() throws Exception {
        int rate = anyRate();
        try (AudioStream stream = decoder().open(encode(rate, talkAndPause(rate)))) {
            Decoded.of(stream, 1000);
            assertThat(stream.read(new short[1][100])).isEqualTo(-1);
        }
    }

    @Test
    void promisesTheLengthItDecodesOrNone() throws Exception {
        int rate = anyRate();
        try (AudioStream stream = decoder().open(encode(rate, talkAndPause(rate)))) {
            double promised = stream.format().seconds(stream.promisedSamples().orElse(6L * decodedRate(rate)));
            assertThat(promised).isCloseTo(6, within(lengthTolerance()));
        }
    }

    @Test
    void letsGoOfTheFileWhenClosed() throws Exception {
        int rate = anyRate();
        Path file = encode(rate, talkAndPause(rate));
        long before = openFiles(file);
        AudioStream stream = decoder().open(file);
        assertThat(openFiles(file)).isGreaterThanOrEqualTo(before);
        stream.close();
        assertThat(openFiles(file)).isEqualTo(before);
    }

    @Test
    void knowsItsOwnAndNoOther() throws Exception {
        assertThat(decoder().knows(head(encode(anyRate(), talkAndPause(anyRate())))))
                .isTrue();
        assertThat(decoder().knows("您好，宝鸡中燃调度中心".getBytes(UTF_8))).isFalse();
        assertThat(decoder().knows(new byte[0])).isFalse();
        assertThat(decoder().knows(new byte[Decoders.HEAD_BYTES])).isFalse();
    }

    @Test
    void refusesAFileCutInTheMiddle() throws Exception {
        Path file = encode(anyRate(), talkAndPause(anyRate()));
        byte[] whole = Files.readAllBytes(file);
        assertThat(refusal(Files.write(file, Arrays.copyOf(whole, whole.length / 2 + 1))))
                .isEqualTo(cutShort());
    }

    @Test
    void refusesARecordingWithoutSound() throws Exception {
        assertThat(refusal(encode(anyRate(), new short[0]))).isEqualTo(QuarantineReason.EMPTY);
    }

    private QuarantineReason refusal(Path file) {
        return catchThrowableOfType(RejectedRecordingException.class, () -> decoded(file, 1000))
                .reason();
    }

    final Decoded decoded(Path file, int blockSamples) throws RejectedRecordingException {
        try (AudioStream stream = decoder().open(file)) {
            return Decoded.of(stream, blockSamples);
        }
    }

    final int anyRate() {
        return rates().get(0);
    }

    /** One second nothing, one of talk, two of nothing, two of talk. */
    static short[] talkAndPause(int rate) {
        return Sound.at(rate).silence(1).talk(1, -20).silence(2).talk(2, -25).samples();
    }

    private static void assertSpan(Span span, double start, double end) {
        assertThat(span.start()).isCloseTo(start, within(0.1));
        assertThat(span.end()).isCloseTo(end, within(0.1));
    }

    private static byte[] head(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, Math.min(bytes.length, Decoders.HEAD_BYTES));
    }

    /** How often this process holds the file open, where the system tells. */
    private static long openFiles(Path file) throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return 0;
        }
        try (var links = Files.list(handles)) {
            return links.filter(l -> file.equals(target(l))).count();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }
}
