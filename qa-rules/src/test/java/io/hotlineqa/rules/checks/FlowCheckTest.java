package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class FlowCheckTest {
    private static final OneRule FLOW =
            OneRule.of("{ type: flow, steps: { 问好: [您好], 地址: [地址], 再见: [再见] }, forbidden: [等着] }");

    @Test
    void wantsTheStepsInTheirOrder() {
        assertThat(FLOW.outcome("agent 您好 您 的 地址\ncustomer 嗯\nagent 再见")).isEqualTo(Outcome.PASSED);
        assertThat(FLOW.judge("agent 您 的 地址\ncustomer 嗯\nagent 您好 再见").reason()).contains("地址");
    }

    @Test
    void wantsNoForbiddenStepBetween() {
        assertThat(FLOW.judge("agent 您好 您 的 地址\nagent 等着\nagent 再见").evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.quote()).isEqualTo("等着"));
    }
}
