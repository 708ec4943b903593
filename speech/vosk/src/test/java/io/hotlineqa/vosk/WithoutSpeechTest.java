package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.models.ModelException;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.testkit.Sound;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line carries while nobody speaks must not become words: nobody is accused of a noise. */
class WithoutSpeechTest {
    private static final int RATE = 8000;
    private static final double SECONDS = 5;
    private static final double[] LOW_KEYS = {697, 770, 852, 941};
    private static final double[] HIGH_KEYS = {1209, 1336, 1477};
    private static final double[] TUNE = {262, 330, 392, 523, 440, 349, 294, 392, 330, 262};

    private static VoskEngine engine;

    @BeforeAll
    static void load() throws ModelException {
        var model = Spoken.embedded();
        engine = new VoskEngine(new EngineRef(model.id(), model.sha256()), model.folder(), model.sampleRate());
    }

    @AfterAll
    static void unload() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-60, -40, -22})
    void hearsNoWordsInNoise(double level) {
        assertHearsNothing(Sound.at(RATE).noise(SECONDS, level));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-60, -40, -22})
    void hearsNoWordsInPinkNoise(double level) {
        assertThat(words(pink(level))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-60, -40, -22})
    void hearsNoWordsInTheHumOfTheMains(double level) {
        Sound hum = Sound.at(RATE).tone(SECONDS, 50, level);
        for (int harmonic = 2; harmonic <= 5; harmonic++) {
            hum.over(Sound.at(RATE).tone(SECONDS, 50 * harmonic, level - 3 * harmonic));
        }
        assertHearsNothing(hum.over(Sound.at(RATE).noise(SECONDS, level - 20)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -22, -12})
    void hearsNoWordsInRinging(double level) {
        assertHearsNothing(Sound.at(RATE).tone(1, 450, level).silence(4).tone(1, 450, level));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -22, -12})
    void hearsNoWordsInDialledKeys(double level) {
        Sound keys = Sound.at(RATE);
        Sound above = Sound.at(RATE);
        for (int i = 0; i < 16; i++) {
            keys.tone(0.12, LOW_KEYS[i % LOW_KEYS.length], level).silence(0.18);
            above.tone(0.12, HIGH_KEYS[i % HIGH_KEYS.length], level).silence(0.18);
        }
        assertHearsNothing(keys.over(above));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -30, -20})
    void hearsNoWordsInMusic(double level) {
        Sound music = Sound.at(RATE);
        Sound bass = Sound.at(RATE);
        for (double note : TUNE) {
            music.tone(0.5, note, level);
            bass.tone(0.5, note / 2, level - 6);
        }
        assertHearsNothing(music.over(bass));
    }

    private static void assertHearsNothing(Sound sound) {
        assertThat(words(sound.samples())).isEmpty();
    }

    private static List<String> words(short[] sound) {
        try (var recognizer = engine.newRecognizer()) {
            int size = RATE * 3 / 10;
            for (int from = 0; from < sound.length; from += size) {
                short[] chunk = Arrays.copyOfRange(sound, from, Math.min(sound.length, from + size));
                recognizer.accept(chunk, chunk.length);
            }
            return recognizer.finish().stream()
                    .flatMap(List::stream)
                    .map(w -> w.text())
                    .toList();
        }
    }

    /** White noise that remembers four fifths of the sample before. */
    private static short[] pink(double level) {
        Random random = new Random(20082);
        double gain = 32768 * Math.pow(10, level / 20) * Math.sqrt(1 - 0.8 * 0.8);
        short[] samples = new short[(int) (SECONDS * RATE)];
        double before = 0;
        for (int i = 0; i < samples.length; i++) {
            before = 0.8 * before + gain * random.nextGaussian();
            samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, before));
        }
        return samples;
    }
}
