package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class RepetitionCheckTest {
    private static final OneRule TWICE = OneRule.of("{ type: repetition, times: 2, syllables: 5 }");

    @Test
    void findsTheSameSentenceAgain() {
        assertThat(TWICE.judge("agent 您 去 营业厅 办理\ncustomer 嗯\nagent 您 去 营业厅 办 吧")
                        .evidence())
                .hasSize(2);
    }

    @Test
    void leavesShortSentencesAndTheCustomerAlone() {
        assertThat(TWICE.outcome("agent 好的\ncustomer 我 家 没有 气 了\nagent 好的\ncustomer 我 家 没有 气 了"))
                .isEqualTo(Outcome.PASSED);
    }
}
