package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class WordsCheckTest {
    @Test
    void wantsAnyAllOrAtLeastSome() {
        String call = "agent 您好 请 稍等";

        assertThat(OneRule.of("{ type: words, words: [您好, 再见] }").outcome(call)).isEqualTo(Outcome.PASSED);
        assertThat(OneRule.of("{ type: words, mode: all, words: [您好, 再见] }").outcome(call))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(OneRule.of("{ type: words, mode: least, least: 2, words: [您好, 再见, 稍等] }")
                        .outcome(call))
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void wantsNone() {
        OneRule none = OneRule.of("{ type: words, mode: none, words: [开玩笑] }");

        assertThat(none.judge("agent 跟 你 开玩笑").evidence()).hasSize(1);
        assertThat(none.outcome("agent 好的")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void blamesNobodyForWordsThatMayHaveBeenMisheard() {
        OneRule rule = OneRule.of("{ type: words, words: [您好], confidence: 0.6 }");

        assertThat(rule.judge(Faint.of(Calls.inbound("agent 你 自己 去"), 0.59)).outcome())
                .isEqualTo(Outcome.NOT_JUDGED);
        assertThat(rule.judge(Faint.of(Calls.inbound("agent 你 自己 去"), 0.6)).outcome())
                .isEqualTo(Outcome.VIOLATED);
        assertThat(rule.judge(Faint.of(Calls.inbound("agent 您好"), 0.59)).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void judgesNobodyByAFewSyllables() {
        OneRule rule = OneRule.of("{ type: words, words: [您好], enough: 10 }");

        assertThat(rule.outcome("agent 好的")).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(rule.outcome("agent 你 自己 去 营业厅 办理 就 行 了")).isEqualTo(Outcome.VIOLATED);
    }
}
