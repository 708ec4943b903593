package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
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
        "您好 请问 有 什么 可以 帮 您, 宝鸡中燃",
        "您好 燃气 公司, 宝鸡中燃",
        "宝鸡 中燃 调度 中心, 您好",
        "您好 宝鸡 中燃, 调度中心",
    })
    void namesWhatIsMissing(String words, String missing) {
        RuleResult result = greeting("agent 0.8 " + words);

        assertThat(result.deduction()).isEqualTo(10);
        assertThat(result.reason()).contains(missing);
        assertThat(result.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.quote()).isEqualTo(words));
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
