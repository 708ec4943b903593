package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.rules.spi.Effective;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Scope;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTest {
    @Test
    void leavesAGoodCallItsPoints() {
        Scorecard card = Calls.judge(Calls.inbound("""
                agent 0.8 您好 宝鸡 中燃 调度 中心
                customer 你好 我家 停气 了
                agent 晚上 八点 恢复 供气
                agent 感谢 您 的 来电 再见
                """));

        assertThat(card.score()).isEqualTo(100);
        assertThat(card.results()).noneMatch(r -> r.outcome() == Outcome.VIOLATED);
    }

    @Test
    void takesEachDeductionOff() {
        Scorecard card = Calls.judge(Calls.inbound("""
                agent 0.8 喂
                customer 什么 时候 来 气
                agent 你 问 我 我 怎么 知道
                agent 你 着 什么 急 啊 催 什么 催
                agent 嗯
                """));

        assertThat(card.score()).isEqualTo(70);
    }

    @Test
    void judgesNothingInAnEmptyTranscript() {
        Transcript empty = new Transcript(Call.unknown("1"), null, null, 0, 0, List.of(), List.of(), List.of());
        Scorecard card = Calls.judge(empty);

        assertThat(card.score()).isEqualTo(100);
        assertThat(card.results()).noneMatch(r -> r.outcome() == Outcome.VIOLATED);
        assertThat(card.result("forbidden-03").outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void passesNobodyByWhatIsMissingWhereHardlyAnyOfTheSoundBecameWords() {
        Transcript text = Calls.inbound("agent 1 喂\nagent 88 再见");

        assertThat(Calls.judge(sounding(text, 90)).result("forbidden-03").outcome())
                .isEqualTo(Outcome.NOT_JUDGED);
        assertThat(Calls.judge(sounding(text, 2)).result("forbidden-03").outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void stillAccusesByWhatWasHeardThere() {
        Transcript text = Calls.inbound("agent 1 你 有 没有 搞错 啊\nagent 88 再见");

        assertThat(Calls.judge(sounding(text, 90)).result("forbidden-03").outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    private static Transcript sounding(Transcript text, double seconds) {
        Speech sound = new Speech(0, new Span(0.5, 0.5 + seconds), -20);
        return new Transcript(text.call(), null, null, 100, 2, text.utterances(), text.silences(), List.of(sound));
    }

    @Test
    void leavesTheOtherRulesToGoOnWhenOneFails() {
        Rule good = RulebookFile.shipped().rule("forbidden-03");
        Rule bad = bad(Scope.ALL, BROKEN);
        Inspector inspector = new Inspector(shippedWith(bad, good));
        Scorecard card = inspector.inspect(CallText.transcript("agent 你 有 没有 搞错 啊"));

        assertThat(card.result("bad").outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(card.result("bad").reason()).contains("broken");
        assertThat(card.result("forbidden-03").outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(inspector.failedChecks()).isEqualTo(1);
    }

    @Test
    void leavesARuleUnjudgedWhoseConditionFails() {
        Rule good = RulebookFile.shipped().rule("forbidden-03");
        Condition broken = new Condition("broken", new Text("坏", "broken"), List.of(InspectorTest::fail));
        Rule bad = bad(new Scope(Effective.ALWAYS, List.of(broken), List.of()), good.check());
        Inspector inspector = new Inspector(shippedWith(bad, good));
        Scorecard card = inspector.inspect(CallText.transcript("agent 你 有 没有 搞错 啊"));

        assertThat(card.result("bad").outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(card.result("forbidden-03").outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(inspector.failedChecks()).isEqualTo(1);
    }

    private static Rule bad(Scope scope, Check check) {
        return new Rule(
                "bad",
                "-",
                new Text("坏", "bad"),
                "-",
                new Weight(Severity.MINOR, 5, false, null),
                scope,
                "phrase",
                check,
                List.of(),
                "{}",
                List.of());
    }

    private static Condition.Answer fail(Inspection call) {
        throw new IllegalStateException("broken " + call.duration());
    }

    private static Rulebook shippedWith(Rule... rules) {
        Rulebook shipped = RulebookFile.shipped();
        return new Rulebook(
                shipped.ref(),
                shipped.title(),
                shipped.zone(),
                0,
                100,
                Maximum.ALL,
                List.of(),
                List.of(),
                List.of(rules),
                shipped.phrases(),
                shipped.together(),
                shipped.roles(),
                "{}");
    }

    private static final Check BROKEN = call -> {
        throw new IllegalStateException("broken");
    };
}
