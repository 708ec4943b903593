package io.hotlineqa.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.testkit.Sound;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechDetectorTest {
    private static final int RATE = 8000;

    @ParameterizedTest
    @CsvSource({"-15, -90", "-20, -60", "-25, -50", "-30, -45", "-35, -55", "-45, -70"})
    void findsTalkInTheNoiseOfALine(double talk, double noise) {
        Sound sound =
                Sound.at(RATE).silence(3).talk(2, talk).silence(4).talk(5, talk).silence(6);
        List<Speech> found = detected(sound.over(Sound.at(RATE).noise(20, noise)));
        assertSpans(found, new Span(3, 5), new Span(9, 14));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000})
    void findsTalkInDigitalSilence(int rate) {
        Sound sound = Sound.at(rate).talk(1, -20).silence(10).talk(3, -30);
        assertSpans(detected(rate, sound.samples(), 4000), new Span(0, 1), new Span(11, 14));
    }

    @Test
    void measuresTheLevelOfEachSpan() {
        Sound sound = Sound.at(RATE).tone(1, 1000, -12).silence(2).talk(3, -31).silence(1);
        assertThat(detected(sound))
                .extracting(Speech::level)
                .satisfiesExactly(
                        tone -> assertThat(tone).isCloseTo(-12, within(0.1)),
                        talk -> assertThat(talk).isCloseTo(-31, within(0.5)));
    }

    @Test
    void followsALineThatBecomesLoud() {
        Sound line = Sound.at(RATE).noise(20, -60).noise(20, -35);
        Sound sound =
                Sound.at(RATE).silence(5).talk(2, -35).silence(23).talk(2, -20).silence(8);
        assertSpans(detected(sound.over(line)), new Span(5, 7), new Span(30, 32));
    }

    @ParameterizedTest
    @ValueSource(ints = {-70, -50, -30, -10, 0, 10})
    void takesSteadyNoiseOfAnyLevelForNoSpeech(int level) {
        assertThat(detected(Sound.at(RATE).noise(300, level))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 60, 100, 440})
    void takesHumForNoSpeech(int hertz) {
        assertThat(detected(Sound.at(RATE).tone(60, hertz, -20))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 9})
    void takesAShortRecordingOfNoiseForNoSpeech(double seconds) {
        assertThat(detected(Sound.at(RATE).noise(seconds, -30))).isEmpty();
    }

    @Test
    void takesDigitalSilenceForNoSpeech() {
        assertThat(detected(Sound.at(RATE).silence(30))).isEmpty();
    }

    @Test
    void takesAnOffsetOfTheLineForNoSpeech() {
        Sound sound = Sound.at(RATE).silence(5).talk(2, -35).silence(5).offset(0.2);
        assertSpans(detected(sound), new Span(5, 7));
    }

    @Test
    void findsTalkAboveTheHumOfTheMains() {
        Sound sound = Sound.at(RATE).silence(5).talk(2, -30).silence(5);
        assertSpans(detected(sound.over(Sound.at(RATE).tone(12, 50, -38))), new Span(5, 7));
    }

    @Test
    void takesNoiseBetweenPacketsLostForNoSpeech() {
        Sound line = Sound.at(RATE);
        for (int i = 0; i < 20; i++) {
            line.noise(1.98, -45).silence(0.02);
        }
        assertThat(detected(line)).isEmpty();
    }

    @Test
    void takesClicksForNoSpeech() {
        Sound clicks = Sound.at(RATE);
        for (int i = 0; i < 40; i++) {
            clicks.silence(0.245).noise(0.005, -10);
        }
        assertThat(detected(clicks)).isEmpty();
    }

    @Test
    void joinsSyllablesAndKeepsSentencesApart() {
        Sound sound = Sound.at(RATE)
                .silence(1)
                .talk(1, -20)
                .silence(0.2)
                .talk(1, -20)
                .silence(0.6)
                .talk(1, -20);
        assertSpans(detected(sound), new Span(1, 3.2), new Span(3.8, 4.8));
    }

    @Test
    void findsALoneSyllable() {
        assertSpans(detected(Sound.at(RATE).silence(2).talk(0.2, -20).silence(2)), new Span(2, 2.2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 160, 2400, 100_000})
    void findsTheSameInBlocksOfAnySize(int block) {
        short[] sound = Sound.at(RATE).silence(1).talk(2, -20).silence(2).samples();
        assertThat(detected(RATE, sound, block)).isEqualTo(detected(RATE, sound, sound.length));
    }

    private static List<Speech> detected(Sound sound) {
        return detected(RATE, sound.samples(), 2400);
    }

    private static List<Speech> detected(int rate, short[] sound, int block) {
        SpeechDetector detector = new SpeechDetector(rate);
        for (int at = 0; at < sound.length; at += block) {
            short[] piece = Arrays.copyOfRange(sound, at, Math.min(sound.length, at + block));
            detector.accept(piece, piece.length);
        }
        return detector.speech(0, sound.length / (double) rate);
    }

    private static void assertSpans(List<Speech> found, Span... expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i).span().start()).isCloseTo(expected[i].start(), within(0.1));
            assertThat(found.get(i).span().end()).isCloseTo(expected[i].end(), within(0.1));
        }
    }
}
