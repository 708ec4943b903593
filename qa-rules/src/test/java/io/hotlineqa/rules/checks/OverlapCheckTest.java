package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class OverlapCheckTest {
    private static final OneRule ONCE = OneRule.of("{ type: overlap, seconds: 1, times: 1 }");

    @Test
    void findsTheAgentCuttingIn() {
        assertThat(ONCE.judge("customer 1 我 家 的 燃气 灶 打 不 着 火 了\nagent 2 你 先 听 我 说 一下")
                        .evidence())
                .hasSize(1);
    }

    @Test
    void letsACustomerCutInAndAnAgentAgree() {
        assertThat(ONCE.outcome("agent 1 您 可以 到 营业厅 办理 过户\ncustomer 2 那 要 多少 钱"))
                .isEqualTo(Outcome.PASSED);
        assertThat(ONCE.outcome("customer 1 我 家 的 燃气 灶 打 不 着 火 了\nagent 2 嗯")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void allowsForALineThatDelays() {
        OneRule slow = OneRule.of("{ type: overlap, seconds: 1, times: 1, delay: 0.8 }");

        assertThat(slow.outcome("customer 1 我 家 的 燃气 灶 打 不 着 火 了\nagent 1.7 您好 请问 有 什么 事"))
                .isEqualTo(Outcome.PASSED);
        assertThat(slow.outcome("customer 1 我 家 的 燃气 灶 打 不 着 火 了\nagent 1.8 您好 请问 有 什么 事"))
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void hearsACustomerCuttingInWhenAsked() {
        OneRule customer = OneRule.of("{ type: overlap, seconds: 1, times: 1, by: customer }");

        assertThat(customer.judge("agent 1 您 可以 到 营业厅 办理 过户\ncustomer 2 那 要 多少 钱")
                        .reason())
                .contains("客户抢话 1 次");
        assertThat(customer.outcome("customer 1 我 家 的 燃气 灶 打 不 着 火 了\nagent 2 你 先 听 我 说 一下"))
                .isEqualTo(Outcome.PASSED);
    }
}
