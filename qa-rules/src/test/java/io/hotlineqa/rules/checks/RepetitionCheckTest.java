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

    @Test
    void comparesBySound() {
        assertThat(TWICE.outcome("agent 你 要 到 营业厅 办理\ncustomer 嗯\nagent 李 药 道 影 业 厅 半 里"))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(TWICE.outcome("agent 你 要 到 营业厅 办理\ncustomer 嗯\nagent 你 家 的 阀门 关 了 吗"))
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void hearsACustomerWhoHasToRepeatHimself() {
        OneRule customer = OneRule.of("{ type: repetition, times: 3, syllables: 5, by: customer }");

        assertThat(customer.judge("customer 我 家 漏气 了\nagent 嗯\ncustomer 我 家 漏气 了\nagent 什么\ncustomer 我 家 漏气 了 啊")
                        .evidence())
                .hasSize(3);
        assertThat(customer.outcome("agent 喂")).isEqualTo(Outcome.NOT_JUDGED);
    }
}
