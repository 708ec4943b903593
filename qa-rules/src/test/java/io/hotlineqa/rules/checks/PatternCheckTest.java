package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

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
}
