package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.testkit.CallText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingCheckTest {
    private static RuleResult closing(Direction direction, HangupBy hangupBy, String text) {
        Call call = Call.with("1").direction(direction).hangupBy(hangupBy).build();
        return Calls.judge(CallText.transcript(call, text)).result("closing");
    }

    private static RuleResult closing(String text) {
        return closing(Direction.INBOUND, HangupBy.AGENT, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "感谢 您 的 来电 再见",
                "感谢 来电 再见",
                "谢谢 您 的 来电 祝 您 生活 愉快 再见",
                "敢 写 您 的 来 店 在 见",
            })
    void hearsTheVariants(String words) {
        assertThat(closing("agent 20 " + words).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void namesWhatIsMissingAndTakesOffNoMoreThanThat() {
        RuleResult result = closing("""
                customer 20 好的 谢谢 再见
                agent 嗯 再见
                """);

        assertThat(result.deduction()).isEqualTo(6);
        assertThat(result.reason()).contains("缺少“感谢").contains("说了“再见”");
    }

    @Test
    void doesNotTakeTheCustomersGoodbyeForTheAgents() {
        assertThat(closing("""
                agent 20 嗯 好
                customer 感谢 您 的 来电 再见
                """).deduction()).isEqualTo(10);
    }

    @Test
    void wantsItAtTheEnd() {
        assertThat(closing("""
                agent 1 感谢 您 的 来电 再见
                customer 20 还有 一件 事
                agent 40 嗯 好
                """).deduction()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER", "SYSTEM"})
    void doesNotApplyWhenTheAgentDidNotEndTheCall(HangupBy hangupBy) {
        assertThat(closing(Direction.INBOUND, hangupBy, "agent 20 大概 二十 分钟").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void countsAllTheSameWhenTheCustomerHungUpAfterIt() {
        assertThat(closing(Direction.INBOUND, HangupBy.CUSTOMER, "agent 20 感谢 您 的 来电 再见")
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void doesNotApplyToOutboundCallsAndTransfers() {
        assertThat(closing(Direction.OUTBOUND, HangupBy.AGENT, "agent 感谢 您 的 支持")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(closing("agent 20 我 给 您 转接 到 客服 中心 请 您 稍等").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void blamesNobodyWithoutKnowingWhoHungUp() {
        assertThat(closing(Direction.INBOUND, null, "agent 20 嗯 好").outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void isNotHiddenByTheSilenceAfterTheLastWord() {
        assertThat(closing("""
                agent 20 感谢 您 的 来电 再见
                silence 30
                """).outcome()).isEqualTo(Outcome.PASSED);
    }
}
