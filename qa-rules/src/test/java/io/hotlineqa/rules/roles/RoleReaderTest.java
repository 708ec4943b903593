package io.hotlineqa.rules.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.testkit.CallText;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleReaderTest {
    private static final Inspector SHIPPED = new Inspector(RulebookFile.shipped());
    private static final String POLITE = """
            unknown 您好 宝鸡 中燃 调度 中心
            unknown 你好 我 要 预约 通气
            unknown 请问 您 的 地址 是 哪里
            unknown 陈仓区 虢镇 街道
            unknown 好的 明天 上午 九点 上门 请 您 保持 电话 畅通
            unknown 好的 谢谢
            unknown 感谢 您 的 来电 再见
            """;
    private static final String HARSH = """
            unknown 您好 宝鸡 中燃 调度 中心
            unknown 你好 你们 怎么 还 没有 来
            unknown 你 着 什么 急 啊 催 什么 催
            unknown 我 等了 一个 小时 了
            unknown 感谢 您 的 来电 再见
            """;

    @Test
    void knowsThePartiesByWhatTheySayAndByNothingElse() {
        Attribution told = SHIPPED.tellApart(single(POLITE)).orElseThrow();

        assertThat(told.transcript().utterances())
                .extracting(Utterance::role)
                .startsWith(Role.AGENT, Role.CUSTOMER, Role.AGENT)
                .endsWith(Role.AGENT);
        assertThat(told.agent()).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(told.agent().get(3))
                .as("an address is the customer's, more likely")
                .isLessThan(0.5);
    }

    @Test
    void praisesWhatWasDoneRight() {
        assertThat(judge("greeting", POLITE)).isEqualTo(Outcome.PASSED);
        assertThat(judge("closing", POLITE)).isEqualTo(Outcome.PASSED);
        assertThat(judge("forbidden-10", POLITE)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void blamesNobodyBecauseItIsTheirTurn() {
        RuleResult result = SHIPPED.inspect(single(HARSH)).result("forbidden-10");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(result.reason()).contains("分不清");
    }

    @Test
    void blamesNobodyForWhatIsMissing() {
        String abrupt = "unknown 喂 燃气 公司\nunknown 我 家 漏气 了\nunknown 知道 了\n";

        assertThat(SHIPPED.inspect(single(abrupt)).results())
                .filteredOn(r -> r.ruleId().equals("greeting") || r.ruleId().equals("closing"))
                .extracting(RuleResult::outcome)
                .containsOnly(Outcome.NOT_JUDGED);
    }

    @Test
    void takesWordsOfBothPartiesInOneUtteranceForNobodys() {
        Attribution told =
                SHIPPED.tellApart(single("unknown 请问 您 的 地址 是 哪里 我 家 在 公园 路")).orElseThrow();

        assertThat(told.transcript().utterances().get(0).role()).isEqualTo(Role.UNKNOWN);
    }

    @Test
    void leavesTwoChannelsAndKnownPartiesAlone() {
        assertThat(SHIPPED.tellApart(CallText.transcript(POLITE))).isEmpty();
        assertThat(SHIPPED.tellApart(single("agent 您好\nunknown 喂"))).isEmpty();
        assertThat(SHIPPED.tellApart(single(""))).isEmpty();
    }

    @Test
    void blamesNobodyHoweverPlainItSeems() {
        String plain = "unknown 您好 宝鸡 中燃 调度 中心 请问 您 的 地址 你 着 什么 急 啊 请 您 稍等\nunknown 我 家 漏气 了";

        assertThat(judge("forbidden-10", plain)).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void turnsAloneMakeNobodyKnown() {
        double[] agent = TurnTaking.posterior(new double[] {3, 0, 3, 0, 3});

        assertThat(agent[1]).isBetween(0.05, 0.5);
        assertThat(agent[0]).isGreaterThan(0.95);
        assertThat(TurnTaking.posterior(new double[0])).isEmpty();
    }

    private static Outcome judge(String rule, String text) {
        return SHIPPED.inspect(single(text)).result(rule).outcome();
    }

    private static Transcript single(String text) {
        Call call = Call.with("mono")
                .direction(Direction.INBOUND)
                .hangupBy(HangupBy.AGENT)
                .build();
        Transcript two = CallText.transcript(call, text);
        return new Transcript(call, null, null, two.durationSeconds(), 1, two.utterances(), two.silences(), List.of());
    }
}
