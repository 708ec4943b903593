package io.hotlineqa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Rounded;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link Recognizer} keeps. A subclass says how to make one and brings sound it hears words in. */
public abstract class RecognizerContract {
    private static final int RATE = 8000;

    @TempDir
    protected Path folder;

    private Recognizer recognizer;

    /** A fresh recogniser; the contract closes it. */
    protected abstract Recognizer newRecognizer();

    /** Sound of less than 20 s at 8 kHz in which it hears at least one word. */
    protected abstract short[] speech();

    @BeforeEach
    void start() {
        recognizer = newRecognizer();
    }

    @AfterEach
    void stop() {
        recognizer.close();
    }

    @Test
    void hearsWordsOnTheChannelTheyWereSaidOn() throws Exception {
        Hearing hearing = recognizer.hear(spokenOnTheRight());
        assertThat(hearing.channels()).isEqualTo(2);
        assertThat(hearing.engine()).isEqualTo(recognizer.engine());
        assertThat(hearing.utterances()).isNotEmpty().allSatisfy(u -> {
            assertThat(u.channel()).isEqualTo(1);
            assertThat(u.role()).isEqualTo(Role.UNKNOWN);
            assertThat(u.words()).isNotEmpty();
        });
    }

    @Test
    void measuresSpeechOnTheChannelItWasSaidOn() throws Exception {
        assertThat(recognizer.hear(spokenOnTheRight()).speech()).isNotEmpty().allSatisfy(s -> {
            assertThat(s.channel()).isEqualTo(1);
            assertThat(s.level()).isBetween(-60.0, 0.0);
        });
    }

    @Test
    void hearsBothPartiesInTheOrderTheySpeak() throws Exception {
        short[] speech = speech();
        short[] silence = new short[speech.length];
        Path file = write("both.wav", joined(silence, speech), joined(speech, silence));
        assertThat(recognizer.hear(file).utterances())
                .extracting(Utterance::start)
                .isSorted();
        assertThat(recognizer.hear(file).utterances())
                .extracting(Utterance::channel)
                .startsWith(1)
                .endsWith(0);
    }

    @Test
    void countsTimeFromTheStartOfTheRecording() throws Exception {
        Path file = write("late.wav", joined(new short[5 * RATE], speech()));
        Hearing hearing = recognizer.hear(file);
        assertThat(hearing.durationSeconds()).isCloseTo(5 + speech().length / (double) RATE, within(0.001));
        assertThat(hearing.utterances().get(0).start()).isBetween(4.9, hearing.durationSeconds());
        assertThat(hearing.silences().get(0).start()).isZero();
        assertThat(hearing.silences().get(0).end()).isGreaterThan(4.8);
    }

    @Test
    void hearsNothingInSilenceAndSaysSo() throws Exception {
        Hearing hearing = recognizer.hear(write("silence.wav", new short[10 * RATE]));
        assertThat(hearing.utterances()).isEmpty();
        assertThat(hearing.speech()).isEmpty();
        assertThat(hearing.silences()).containsExactly(new Span(0, 10));
    }

    @Test
    void takesRecordingsOfOtherRates() throws Exception {
        Hearing hearing =
                recognizer.hear(WavFile.of(44100, new short[44100 * 3]).write(folder.resolve("44100.wav")));
        assertThat(hearing.durationSeconds()).isCloseTo(3, within(0.001));
        assertThat(hearing.channels()).isEqualTo(1);
    }

    @Test
    void roundsWhatItMeasures() throws Exception {
        Hearing hearing = recognizer.hear(spokenOnTheRight());
        assertThat(hearing.utterances().stream()
                        .flatMap(u -> u.words().stream())
                        .flatMapToDouble(RecognizerContract::figures)
                        .boxed())
                .allSatisfy(n -> assertThat(n).isEqualTo(Rounded.seconds(n)));
        assertThat(hearing.speech()).allSatisfy(s -> assertThat(s.level()).isEqualTo(Rounded.level(s.level())));
    }

    @Test
    void hearsTheSameTwice() throws Exception {
        Path file = spokenOnTheRight();
        assertThat(recognizer.hear(file)).isEqualTo(recognizer.hear(file));
    }

    @Test
    void refusesWhatIsNotARecordingAndHearsTheNext() throws Exception {
        Path text = Files.writeString(folder.resolve("text.wav"), "您好");
        assertThat(refusal(text)).isEqualTo(QuarantineReason.UNSUPPORTED_FORMAT);
        assertThat(recognizer.hear(spokenOnTheRight()).utterances()).isNotEmpty();
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertThat(refusal(Files.createFile(folder.resolve("empty.wav")))).isEqualTo(QuarantineReason.EMPTY);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refusal(folder.resolve("gone.wav"))).isEqualTo(QuarantineReason.UNREADABLE);
    }

    @Test
    void refusesACutFile() throws IOException {
        byte[] whole = Files.readAllBytes(spokenOnTheRight());
        Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(cut)).isEqualTo(QuarantineReason.TRUNCATED);
    }

    private QuarantineReason refusal(Path file) {
        return catchThrowableOfType(RejectedRecordingException.class, () -> recognizer.hear(file))
                .reason();
    }

    private Path spokenOnTheRight() {
        short[] speech = speech();
        return write("right.wav", new short[speech.length], speech);
    }

    private Path write(String name, short[]... channels) {
        return WavFile.of(RATE, channels).as(WavEncoding.A_LAW).write(folder.resolve(name));
    }

    private static short[] joined(short[] first, short[] second) {
        short[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static DoubleStream figures(Word word) {
        return DoubleStream.of(word.start(), word.end(), word.confidence());
    }
}
