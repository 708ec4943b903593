package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternCheckTest {
    @Test
    void searchesAcrossWords() {
        OneRule rule = OneRule.of("{ type: pattern, expression: \"下班了.*再打\" }");

        assertThat(rule.outcome("agent 下 班了 明天 再 打")).isEqualTo(Outcome.VIOLATED);
        assertThat(rule.outcome("customer 下班了 明天 再打\nagent 好")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void staysLinearOnAnEvilExpression() {
        OneRule rule = OneRule.of("{ type: pattern, expression: \"(啊+)+好\" }");

        assertThat(rule.outcome("agent " + "啊".repeat(5000))).isEqualTo(Outcome.PASSED);
    }

    @Test
    void refusesWhatIsNoExpression() {
        Assertions.assertThatThrownBy(() -> OneRule.of("{ type: pattern, expression: \"(\" }"))
                .hasMessageContaining("正则");
    }

    @Test
    void looksOnlyInThePlaceThatIsAskedFor() {
        OneRule late = OneRule.of("{ type: pattern, expression: 下班, where: { after: 漏气了, by: customer } }");

        assertThat(late.outcome("agent 下班\ncustomer 漏气 了\nagent 您好")).isEqualTo(Outcome.PASSED);
        assertThat(late.outcome("customer 漏气 了\nagent 下班")).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firstSeconds: 5              | agent 1 您好; agent 9 ok            | PASSED
            firstSeconds: 5              | agent 1 ok; agent 9 您好            | VIOLATED
            lastSeconds: 5               | agent 1 ok; agent 9 您好            | PASSED
            lastSeconds: 5               | agent 1 您好; agent 9 ok            | VIOLATED
            firstTurns: 1                | agent 您好; customer 嗯; agent 好 ok | PASSED
            firstTurns: 1                | agent ok; customer 嗯; agent 好     | VIOLATED
            lastTurns: 1                 | agent 好; customer 嗯; agent 好; agent ok | VIOLATED
            after: 漏气了, by: customer   | agent 您好; agent ok; customer 漏气 了 | PASSED
            after: 漏气了, by: customer   | agent 您好; customer 漏气 了; agent ok | VIOLATED
            """)
    void looksThereAlsoWhereAnUtteranceHoldsNoSyllable(String where, String call, Outcome outcome) {
        OneRule rule = OneRule.of("{ type: pattern, expression: ok, where: { " + where + " } }");

        assertThat(rule.outcome(call.replace("; ", "\n"))).isEqualTo(outcome);
    }

    @Test
    void looksAtAPartyThatSaysNoSyllableAtAll() {
        OneRule rule =
                OneRule.of("{ type: pattern, by: customer, expression: ok, where: { lastTurns: 1, after: 您好 } }");

        assertThat(rule.outcome("agent 您好\ncustomer ok")).isEqualTo(Outcome.VIOLATED);
    }
}
