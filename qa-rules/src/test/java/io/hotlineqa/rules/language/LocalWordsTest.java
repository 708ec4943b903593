package io.hotlineqa.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.matching.Findings;
import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.matching.PhraseBook;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.speech.Role;
import io.hotlineqa.testkit.CallText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalWordsTest {
    private static final LocalWords SHAANXI = new LocalWords(
            Map.of("怎么", List.of("咋"), "什么", List.of("啥"), "干什么", List.of("干啥", "弄啥"), "找", List.of("寻")));

    private static Phrase phrase(String text) throws Exception {
        return PhraseParser.parse(text, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "我怎么知道, 我(怎么|咋!)知道",
        "你要干什么, 你要(干什么|干!啥!|弄!啥!)",
        "怎么又问!, (怎么|咋!)又问!",
        "催!什!么催!, 催!(什!么|啥!)催!",
        "找!<1-2>去, (找!|寻!)<1-2>去",
        "[怎么]<0-2>(什么|多少){1-2}, [(怎么|咋!)]<0-2>((什么|啥!)|多少){1-2}",
        "找, (找|寻!)",
        "怎样, 怎样",
    })
    void standBesideTheWordsOfTheStandardLanguageWhereverTheseAre(String written, String said) throws Exception {
        assertThat(SHAANXI.in(phrase(written))).hasToString(said);
    }

    @Test
    void areLookedForInNamedPhrasesToo() throws Exception {
        assertThat(score("@ask;吗", Map.of("ask", phrase("怎么办")), "咋 办 吗")).isEqualTo(1);
    }

    @Test
    void fitAsWellAsTheWordsOfTheStandardLanguage() throws Exception {
        assertThat(score("你问我我怎么知道", Map.of(), "你 问 我 我 咋 知道")).isEqualTo(1);
        assertThat(score("你问我我怎么知道", Map.of(), "你 问 我 我 怎么 知道")).isEqualTo(1);
    }

    private static double score(String phrase, Map<String, Phrase> vocabulary, String said) throws Exception {
        PhraseBook book = new PhraseBook(Confusions.shipped(), SHAANXI);
        Sought sought = book.add(PhraseParser.parse(phrase, vocabulary), syllables -> 0.75);
        Findings found = book.seal().find(HeardSyllables.of(CallText.transcript("agent " + said), Role.AGENT, 1.5));
        return found.of(sought).get(0).score();
    }

    @Test
    void makeNoPhraseAShortOne() throws Exception {
        PhraseBook book = new PhraseBook(Confusions.shipped(), SHAANXI);

        assertThat(book.add(phrase("怎么又问"), syllables -> syllables / 10.0))
                .satisfies(sought -> assertThat(sought.syllables()).isEqualTo(4))
                .satisfies(sought -> assertThat(sought.floor()).isEqualTo(0.4));
    }
}
