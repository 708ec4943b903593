package io.hotlineqa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.SpeechEngine;
import io.hotlineqa.speech.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SpeechEngine} keeps. A subclass says how to make one and brings sound it hears words in. */
public abstract class SpeechEngineContract {
    /** The engine under test; the contract does not close it. */
    protected abstract SpeechEngine engine();

    /** Sound at the engine's rate in which it hears at least one word. */
    protected abstract short[] speech();

    @Test
    void saysAtWhichRateItListensAndWhoItIs() {
        assertThat(engine().sampleRate()).isBetween(8000, 48000);
        assertThat(engine().ref().id()).isNotBlank();
        assertThat(engine().ref().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void hearsWords() {
        assertThat(heard(speech()))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).isNotEmpty());
    }

    @Test
    void timesWordsInOrderWithinTheSound() {
        short[] speech = speech();
        List<Word> words = heard(speech).stream().flatMap(List::stream).toList();
        assertThat(words).extracting(Word::start).isSorted();
        assertThat(words).extracting(Word::end).isSorted();
        assertThat(words.get(words.size() - 1).end()).isLessThan(speech.length / (double) engine().sampleRate() + 0.1);
    }

    @Test
    void timesWordsFromTheStartOfTheChannel() {
        int silence = 2 * engine().sampleRate();
        short[] speech = speech();
        short[] later = new short[silence + speech.length];
        System.arraycopy(speech, 0, later, silence, speech.length);
        assertThat(heard(later).get(0).get(0).start()).isGreaterThan(1.9);
    }

    @Test
    void hearsNothingInSilence() {
        assertThat(heard(new short[5 * engine().sampleRate()])).isEmpty();
    }

    @Test
    void hearsNothingWhereThereIsNothing() {
        assertThat(heard(new short[0])).isEmpty();
    }

    @Test
    void hearsTheSameTwice() {
        assertThat(heard(speech())).isEqualTo(heard(speech()));
    }

    @Test
    void keepsTwoChannelsApart() {
        short[] speech = speech();
        List<List<Word>> alone = heard(speech);
        try (ChannelRecognizer left = engine().newRecognizer();
                ChannelRecognizer right = engine().newRecognizer()) {
            for (short[] chunk : chunks(speech)) {
                left.accept(chunk, chunk.length);
                right.accept(new short[chunk.length], chunk.length);
            }
            assertThat(left.finish()).isEqualTo(alone);
            assertThat(right.finish()).isEmpty();
        }
    }

    @Test
    void hearsOnlyAsManySamplesAsItIsTold() {
        try (ChannelRecognizer recognizer = engine().newRecognizer()) {
            recognizer.accept(speech(), 0);
            assertThat(recognizer.finish()).isEmpty();
        }
    }

    @Test
    void canBeClosedBeforeItIsFinished() {
        try (ChannelRecognizer recognizer = engine().newRecognizer()) {
            recognizer.accept(speech(), engine().sampleRate() / 10);
        }
        assertThat(heard(speech())).isNotEmpty();
    }

    private List<List<Word>> heard(short[] sound) {
        try (ChannelRecognizer recognizer = engine().newRecognizer()) {
            for (short[] chunk : chunks(sound)) {
                recognizer.accept(chunk, chunk.length);
            }
            return recognizer.finish();
        }
    }

    private List<short[]> chunks(short[] sound) {
        int size = 3 * engine().sampleRate() / 10;
        return IntStream.range(0, (sound.length + size - 1) / size)
                .mapToObj(i -> Arrays.copyOfRange(sound, i * size, Math.min(sound.length, (i + 1) * size)))
                .toList();
    }
}
