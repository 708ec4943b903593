package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningCheckTest {
    private static RuleResult greeting(String text) {
        return Calls.judge("greeting", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您好 宝鸡 中燃 调度 中心",
                "您好 保 记 中然 调度 中心",
                "你好 宝鸡 终 燃 条 度 中心",
                "您好 这里 是 宝鸡 中燃 调度 中心 请讲",
                "您 好 爆 鸡 中 染 调 度 中 信",
            })
    void hearsTheWholeSentenceInManySpellings(String words) {
        assertThat(greeting("agent 0.8 " + words).outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "您好 请问 有 什么 可以 帮 您, 宝鸡中燃, 7",
        "您好 燃气 公司, 宝鸡中燃, 7",
        "宝鸡 中燃 调度 中心, 您好, 3",
        "您好 宝鸡 中燃, 调度中心, 3",
        "您好 调度 中心, 宝鸡中燃, 4",
        "喂 哪里, 宝鸡中燃, 10",
    })
    void namesWhatIsMissingAndTakesOffNoMoreThanThat(String words, String missing, double points) {
        RuleResult result = greeting("agent 0.8 " + words);

        assertThat(result.deduction()).isEqualTo(points);
        assertThat(result.weight().deduction()).isEqualTo(points);
        assertThat(result.reason()).contains(missing);
        assertThat(result.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.quote()).isEqualTo(words));
    }

    @Test
    void takesOffEverythingForAnyPartWhereTheRulebookDoesNotShareItOut() {
        OneRule rule = OneRule.of("{ type: opening, within: 15, parts: [您好, 宝鸡中燃] }");

        assertThat(rule.judge("agent 0.8 您好 请讲").deduction()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[1, 2, 3]", "[0, 0]", "[一, 二]"})
    void wantsANumberForEachPart(String points) {
        assertThatThrownBy(() -> OneRule.of("{ type: opening, within: 15, parts: [您好, 宝鸡中燃], points: " + points + " }"))
                .hasMessageContaining("a number for each of the 2 parts");
    }

    @Test
    void saysWhenTheSentenceCameLate() {
        RuleResult result = greeting("""
                agent 1 请讲
                customer 2 我 想 问 一下
                agent 18 您好 宝鸡 中燃 调度 中心
                """);

        assertThat(result.deduction()).isEqualTo(10);
        assertThat(result.reason()).contains("迟到");
        assertThat(result.evidence()).anyMatch(e -> e.start() >= 18);
    }

    @Test
    void blamesNobodyWhenTheRecordingStartsInTheMiddleOfIt() {
        RuleResult result = greeting("agent 0.0 宝鸡 中燃 调度 中心");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(result.reason()).contains("您好");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 0.0 调度 中心 请 讲                          | “您好”“宝鸡中燃”可能没有录上
            agent 0.0 度 中心 请 讲                            | 可能没有录上
            agent 0.0 请 讲                                    | “您好”“宝鸡中燃”“调度中心”可能没有录上
            customer 0.0 我 家 停气 了; agent 3 您 的 地址      | 录音开始时客户已在说话
            unknown 0.5 您好 宝鸡 中燃 调度 中心; agent 3 请讲   | 分不清是不是座席
            """)
    void blamesNobodyForWhatMayHaveBeenSaidUnheard(String call, String why) {
        RuleResult result = greeting(call.replace("; ", "\n"));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(result.reason()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 1 宝鸡 中燃 调度 中心 您好                              | 次序
            agent 1 调度 中心 您好 宝鸡 中燃                              | 次序
            agent 1 喂 哪里; customer 2 停气 了; agent 8 您好 宝鸡 中燃 调度 中心 | 第 8 秒
            """)
    void asksAReviewerAboutTheOrderAndTheDelay(String call, String why) {
        RuleResult result = greeting(call.replace("; ", "\n"));

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isTrue();
        assertThat(result.reason()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent 1 您好 宝鸡 中燃 调度 中心 您好",
                "agent 1 喂 您好; agent 3 您好 宝鸡 中燃 调度 中心",
                "agent 8 您好 宝鸡 中燃 调度 中心",
            })
    void findsTheOrderWhereAPartIsSaidTwice(String call) {
        assertThat(greeting(call.replace("; ", "\n")).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void saysWhichPartsWereSaid() {
        assertThat(greeting("agent 1 您好 燃气 公司").reason()).contains("缺少“宝鸡中燃”").contains("说了“您好”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 1 您好 请讲; customer 刚才 客服 给 我 转 过来 的    | NOT_APPLICABLE
            agent 1 您好 同事 把 电话 转 过来 了 请讲                | NOT_APPLICABLE
            agent 1 您好 请讲; unknown 刚才 客服 给 我 转 过来 的     | NOT_JUDGED
            agent 1 您好 请讲; customer 40 他们 给 我 转 过来 的      | VIOLATED
            """)
    void wantsNoGreetingOfATransferredCall(String call, Outcome outcome) {
        assertThat(greeting(call.replace("; ", "\n")).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1,NOT_APPLICABLE", "是,NOT_APPLICABLE", "0,VIOLATED"})
    void knowsATransferredCallByItsMetadata(String transferred, Outcome outcome) {
        Call call = Call.with("1")
                .direction(Direction.INBOUND)
                .attribute("transferred", transferred)
                .build();

        assertThat(Calls.judge(CallText.transcript(call, "agent 1 您好 请讲"))
                        .result("greeting")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void doesNotApplyToOutboundCalls() {
        Call outbound = Call.with("1").direction(Direction.OUTBOUND).build();

        assertThat(Calls.judge(CallText.transcript(outbound, "agent 喂"))
                        .result("greeting")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown 喂 你好", "customer 喂 有人吗", "agent 40 您好 请讲"})
    void blamesNobodyWhomItDidNotHear(String text) {
        assertThat(greeting(text).outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void blamesNobodyWithoutKnowingWhoCalled() {
        Transcript unknown = CallText.transcript("agent 1 喂");
        Transcript passed = CallText.transcript("agent 1 您好 宝鸡 中燃 调度 中心");

        assertThat(Calls.judge(unknown).result("greeting").outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(Calls.judge(passed).result("greeting").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void blamesNobodyByWordsThatWereHardlyHeard() {
        Transcript faint = Faint.of(Calls.inbound("agent 1 喂 燃气 公司"), 0.2);

        assertThat(Calls.judge(faint).result("greeting").outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void blamesNobodyWhenThereIsMuchSoundAndLittleText() {
        Transcript text = Calls.inbound("agent 1 喂");
        Speech sound = new Speech(0, new Span(0.5, 6), -20);
        Transcript deaf =
                new Transcript(text.call(), null, null, 60, 2, text.utterances(), text.silences(), List.of(sound));

        assertThat(Calls.judge(deaf).result("greeting").outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(deaf.knows(Role.AGENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一 好 宝鸡 中燃 调度 中心", "您好 宝鸡 中燃 条 图 中心"})
    void takesABlurredPartBesideClearOnesForSaid(String words) {
        assertThat(greeting("agent 1 " + words).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void asksAReviewerWhenSomethingWasSaidInThePlaceOfAPart() {
        RuleResult result = greeting("agent 1 您好 宝鸡 中燃 客服");

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isTrue();
        assertThat(result.reason()).contains("调度中心");
    }

    @Test
    void asksAReviewerAboutAnotherCompanysName() {
        RuleResult result = greeting("agent 1 您好 宝鸡 天 地 调度 中心");

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isTrue();
        assertThat(result.reason()).contains("宝鸡中燃");
    }
}
