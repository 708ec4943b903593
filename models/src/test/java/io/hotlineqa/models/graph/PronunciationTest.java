package io.hotlineqa.models.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "zhong, zh_u ong",
        "zhi, zh_a iii",
        "zi, z_a ii",
        "ji, j_i i",
        "qu, q_v v",
        "jue, j_v ve",
        "nv, n_v v",
        "lve, l_v ve",
        "bo, b_u o",
        "buo, b_u o",
        "qin, q_i in",
        "gui, g_u ui",
        "xiong, x_i iong",
        "yuan, van",
        "wei, ui",
        "er, er",
        "a, a"
    })
    void spellsASyllableInPhones(String syllable, String phones) {
        assertThat(Pronunciation.of(syllable)).containsExactly(phones.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hm", "xyz", "", "zh"})
    void knowsWhatIsNoSyllable(String syllable) {
        assertThat(Pronunciation.of(syllable)).isEmpty();
    }

    @Test
    void splitsNothingThatBeginsWithAVowel() {
        assertThat(Pronunciation.of("ang")).containsExactly("ang");
    }
}
