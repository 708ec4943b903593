package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoskWordsTest {
    @Test
    void readsWordsWithTimesAndConfidences() {
        assertThat(VoskWords.in("{\"result\":[" + word("您好", "0.3299999", "0.66", "0.98765") + "],\"text\":\"您好\"}"))
                .containsExactly(new Word("您好", 0.33, 0.66, 0.988));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"\"}", "{}", "{\"result\":[],\"text\":\"\"}"})
    void readsNothingWhereNothingWasSaid(String result) {
        assertThat(VoskWords.in(result)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[unk]", "<unk>", "<UNK>", "[noise]", "", " "})
    void leavesMarksOut(String mark) {
        assertThat(VoskWords.in("{\"result\":[" + word(mark, "0", "1", "1") + "," + word("再见", "1", "2", "1") + "]}"))
                .extracting(Word::text)
                .containsExactly("再见");
    }

    @Test
    void keepsConfidencesWithinTheirRange() {
        assertThat(VoskWords.in("{\"result\":[" + word("好", "0", "1", "1.000002") + "]}"))
                .extracting(Word::confidence)
                .containsExactly(1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":[{\"conf\":-nan", "{\"result\":[{\"start\":\"x\"}]}", "no JSON"})
    void refusesWhatIsNoResult(String result) {
        assertThatThrownBy(() -> VoskWords.in(result)).isInstanceOf(IllegalStateException.class);
    }

    private static String word(String text, String start, String end, String confidence) {
        return "{\"conf\":" + confidence + ",\"end\":" + end + ",\"start\":" + start + ",\"word\":\"" + text + "\"}";
    }
}
