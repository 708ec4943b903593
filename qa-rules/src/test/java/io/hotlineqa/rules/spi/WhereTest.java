package io.hotlineqa.rules.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhereTest {
    /** 讨厌 begins at 10.0 s and ends at 10.4 s, in the second of three turns of the agent; the last word ends at 20.8 s. */
    private static final String CALL = """
            agent 1 您好
            customer 3 我 家 漏气 了
            agent 10 讨厌
            customer 12 漏气 了 怎么办
            agent 20 稍等 一下
            """;

    private static OneRule rule(String where) {
        return OneRule.of("{ type: phrase, phrases: [讨厌], where: { " + where + " } }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firstSeconds: 10                                            | VIOLATED
            firstSeconds: 9.9                                           | PASSED
            lastSeconds: 10.4                                           | VIOLATED
            lastSeconds: 10.3                                           | PASSED
            firstTurns: 2                                               | VIOLATED
            firstTurns: 1                                               | PASSED
            lastTurns: 2                                                | VIOLATED
            lastTurns: 1                                                | PASSED
            firstSeconds: 15, lastTurns: 1                              | PASSED
            after: 漏气了, by: customer                                  | VIOLATED
            before: 漏气了, by: customer                                 | VIOLATED
            after: 漏气了, by: customer, nth: 1                          | VIOLATED
            after: 漏气了, by: customer, nth: 2                          | PASSED
            after: 漏气了, by: customer, nth: -1                         | PASSED
            before: 漏气了, by: customer, nth: -1                        | VIOLATED
            after: 漏气了, by: customer, nth: 3                          | NOT_APPLICABLE
            after: 漏气了                                               | NOT_APPLICABLE
            after: 漏气了, by: customer, withinSeconds: 5.9              | PASSED
            after: 漏气了, by: customer, withinSeconds: 6                | VIOLATED
            around: 漏气了, by: customer, nth: 2, withinSeconds: 1.7     | VIOLATED
            around: 漏气了, by: customer, nth: 2, withinSeconds: 1.5     | PASSED
            after: 您好, withinTurns: 1                                  | VIOLATED
            after: 您好, withinTurns: 0                                  | PASSED
            before: 稍等, withinTurns: 1                                 | VIOLATED
            before: 稍等, withinTurns: 0                                 | PASSED
            """)
    void countsWordsOnlyWhereTheyAreAskedFor(String where, Outcome outcome) {
        assertThat(rule(where).outcome(CALL)).as(where).isEqualTo(outcome);
    }

    @Test
    void isNotJudgedWhereNobodyKnowsWhoSaidTheWordsItLiesBy() {
        assertThat(rule("after: 漏气了, by: customer").outcome("unknown 漏气 了\nagent 讨厌"))
                .isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void demandsWordsInAPlaceToo() {
        OneRule rule = OneRule.of("{ type: words, words: [地址], where: { after: 漏气了, by: customer, withinTurns: 1 } }");

        assertThat(rule.outcome("customer 漏气 了\nagent 请问 地址")).isEqualTo(Outcome.PASSED);
        assertThat(rule.outcome("agent 请问 地址\ncustomer 漏气 了\nagent 好的")).isEqualTo(Outcome.VIOLATED);
        assertThat(rule.outcome("customer 缴费\nagent 好的")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void countsHowOftenAPhraseIsSaid() {
        OneRule twice = OneRule.of("{ type: phrase, phrases: [你说什么], times: 2 }");

        assertThat(twice.outcome("agent 你 说 什么\ncustomer 漏气 了")).isEqualTo(Outcome.PASSED);
        assertThat(twice.judge("agent 你 说 什么\ncustomer 漏气 了\nagent 你 说 什么").evidence())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 讨厌; customer 嗯; unknown 讨厌  | NOT_JUDGED
            agent 讨厌; customer 嗯; unknown 好的  | PASSED
            """)
    void countsOnlyWhatIsKnownToBeTheAgents(String call, Outcome outcome) {
        OneRule twice = OneRule.of("{ type: phrase, phrases: [讨厌], times: 2 }");

        assertThat(twice.outcome(call.replace("; ", "\n"))).isEqualTo(outcome);
    }

    @Test
    void asksAPersonWhereOneOfTwoIsNotCertain() {
        OneRule twice = OneRule.of("{ type: phrase, phrases: [你有没有搞错], certain: 0.9, possible: 0.5, times: 2 }");

        assertThat(twice.judge("agent 你 有 没有 搞错\ncustomer 嗯\nagent 你 有 天 天 搞错").review())
                .isTrue();
        assertThat(twice.judge("agent 你 有 没有 搞错\ncustomer 嗯\nagent 你 有 没有 搞错").review())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nth: 1",
                "withinSeconds: 3",
                "before: 您好, after: 再见",
                "after: 您好, nth: 1.5",
                "firstSeconds: -1",
                "firstSecond: 3",
                "after: 您好, by: caller"
            })
    void refusesPlacesThatMeanNothing(String where) {
        assertThatThrownBy(() -> rule(where)).isInstanceOf(IllegalArgumentException.class);
    }
}
