package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class FollowCheckTest {
    private static final OneRule ASK_WHY =
            OneRule.of("{ type: follow, trigger: [不满!意], by: customer, answer: [为什么, 什么原因], from: agent, turns: 2 }");
    private static final OneRule HAND_OVER = OneRule.of(
            "{ type: follow, trigger: [我不知道], by: agent, except: [不知道您], answer: [\"帮您查\"], from: agent, turns: 1 }");

    @Test
    void wantsTheAnswerWithinTheNextTurns() {
        assertThat(ASK_WHY.outcome("customer 不 满意\nagent 请问 是 什么 原因")).isEqualTo(Outcome.PASSED);
        assertThat(ASK_WHY.outcome("customer 不 满意\nagent 哦\ncustomer 嗯\nagent 为什么"))
                .isEqualTo(Outcome.PASSED);
        assertThat(ASK_WHY.judge("customer 不 满意\nagent 哦\ncustomer 嗯\nagent 好\ncustomer 嗯\nagent 为什么")
                        .deduction())
                .isEqualTo(5);
    }

    @Test
    void takesNoAnswerForAnEarlierOne() {
        assertThat(ASK_WHY.outcome("agent 为什么\ncustomer 不 满意\nagent 哦")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void doesNotApplyWhereNothingTriggersIt() {
        assertThat(ASK_WHY.outcome("customer 满意\nagent 好的")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(ASK_WHY.outcome("customer 喂\nagent 您 不 满意 吗")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void judgesNobodyWhereItIsNotKnownWhoTriggeredIt() {
        assertThat(ASK_WHY.outcome("agent 您好\nunknown 不 满意\nagent 再见")).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(ASK_WHY.outcome("agent 您好\nagent 再见")).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void letsAPartyAnswerItselfInTheSameTurn() {
        assertThat(HAND_OVER.outcome("agent 我 不知道 我 帮 您 查 一下")).isEqualTo(Outcome.PASSED);
        assertThat(HAND_OVER.outcome("agent 我 不知道")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void asksForNothingThatTheOtherPartyGaveUnasked() {
        OneRule rule = OneRule.of(
                "{ type: follow, trigger: [不归我们管], by: agent, answer: [转给部门], from: agent, needless: [我的电话是] }");

        assertThat(rule.outcome("customer 我 的 电话 是 三二幺\nagent 不归 我们 管")).isEqualTo(Outcome.PASSED);
        assertThat(rule.outcome("customer 坏 了\nagent 不归 我们 管 我 的 电话 是 三二幺")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void blamesNobodyForWhatWasHardlyHeard() {
        assertThat(ASK_WHY.judge(Faint.of(Calls.inbound("customer 不 满意\nagent 哦"), 0.49))
                        .outcome())
                .isEqualTo(Outcome.NOT_JUDGED);
        assertThat(ASK_WHY.judge(Faint.of(Calls.inbound("customer 不 满意\nagent 哦"), 0.5))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
        assertThat(ASK_WHY.judge(Faint.of(Calls.inbound("customer 不 满意\nagent 为什么"), 0.49))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void leavesOutWhatIsExcepted() {
        assertThat(HAND_OVER.outcome("agent 我 不知道 您 的 户号")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void isContentWithAnAnswerAnywhereWhereTheTriggerOnlyHints() {
        OneRule comfort = OneRule.of(
                "{ type: follow, trigger: [急死我了], by: customer, answer: [别着急], from: agent, turns: 1, anywhere: true }");

        assertThat(comfort.outcome("agent 别 着急\ncustomer 急 死 我 了\nagent 哦")).isEqualTo(Outcome.PASSED);
        assertThat(comfort.outcome("customer 急 死 我 了\nagent 哦\ncustomer 嗯\nagent 别 着急"))
                .isEqualTo(Outcome.PASSED);
        assertThat(comfort.outcome("customer 急 死 我 了\nagent 哦\ncustomer 别 着急")).isEqualTo(Outcome.VIOLATED);
        assertThat(comfort.outcome("unknown 别 着急\ncustomer 急 死 我 了\nagent 哦")).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void takesNoTriggerForItsOwnAnswer() {
        OneRule rule = OneRule.of(
                "{ type: follow, trigger: [\"我没办法\"], by: agent, answer: [没办法], from: agent, anywhere: true }");

        assertThat(rule.outcome("customer 坏 了\nagent 我 没 办法")).isEqualTo(Outcome.VIOLATED);
    }
}
