package io.hotlineqa.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseParserTest {
    private static Phrase parse(String text) throws PhraseSyntaxException {
        return PhraseParser.parse(text, Map.of("polite", new Phrase.Sound('请')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "喂说吧",
                "(快|慢)点[儿]讲",
                "你问<1-6>吧",
                "<3>好",
                "喂{2-3}讲",
                "(讲啊){2}",
                "我怎么横!了",
                "@polite;稍等",
                "(讲{2}){3}",
                "[@polite;]说(清楚|明白)[一]点(行|好)吗",
            })
    void printsWhatItRead(String text) throws PhraseSyntaxException {
        assertThat(parse(text)).hasToString(text);
        assertThat(parse(parse(text).toString())).isEqualTo(parse(text));
    }

    @Test
    void takesPunctuationAndSpacesAsUnsaid() throws PhraseSyntaxException {
        assertThat(parse("你问我，我 怎么知道？")).isEqualTo(parse("你问我我怎么知道"));
    }

    @ParameterizedTest
    @CsvSource({"(快|慢,0", "快),1", "[],1", "'',0", "你问<x>吧,2", "你<6-2>,1", "@rude;,0", "a#b,1", "(|快),1", "吧{0},1"})
    void saysWhereItGoesWrong(String text, int index) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        PhraseSyntaxException.class, e -> assertThat(e.index()).isEqualTo(index));
    }

    @RepeatedTest(200)
    void printsAnyPhraseSoThatItParsesBack(RepetitionInfo repetition) throws PhraseSyntaxException {
        String text = RandomPhrase.write(new Random(repetition.getCurrentRepetition()), 3);

        Phrase phrase = parse(text);

        assertThat(parse(phrase.toString())).isEqualTo(phrase);
    }

    @Test
    void takesNeedlessBracketsForNothing() throws PhraseSyntaxException {
        assertThat(parse("(你问)我")).isEqualTo(parse("你问我"));
    }

    @Test
    void tellsThePlainWayToSayIt() throws PhraseSyntaxException {
        assertThat(parse("(您|你)好[啊]").plain()).isEqualTo("您好");
    }
}
