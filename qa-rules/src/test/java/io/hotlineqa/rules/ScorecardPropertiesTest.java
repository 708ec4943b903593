package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Transcript;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every scorecard, tried on random calls. */
class ScorecardPropertiesTest {
    private static final List<String> LINES = List.of(
            "agent 您好 宝鸡 中燃 调度 中心",
            "agent 感谢 您 的 来电 再见",
            "agent 你 着 什么 急 啊 催 什么 催",
            "agent 你 有 没有 搞错 啊",
            "agent 请 您 稍等",
            "agent 我 不知道",
            "customer 我 家 漏气 了",
            "customer 神经病",
            "unknown 你 问 我 我 怎么 知道",
            "silence 9",
            "silence 20",
            "agent 神经病",
            "customer 再见");

    private static Transcript random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("agent 喂\n");
        for (int i = 0; i < random.nextInt(12); i++) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
        }
        return Calls.inbound(text.toString());
    }

    @RepeatedTest(150)
    void staysWithinItsBoundsAndShowsWhatItTakesOff(RepetitionInfo repetition) {
        Transcript call = random(repetition.getCurrentRepetition());
        Scorecard card = Calls.judge(call);

        assertThat(card.score()).isBetween(0.0, card.maxScore());
        assertThat(card.results()).hasSameSizeAs(Rulebook.shipped().rules());
        assertThat(card.results()).flatExtracting(RuleResult::evidence).allSatisfy(e -> {
            assertThat(e.start()).isNotNegative();
            assertThat(e.end()).isLessThanOrEqualTo(call.durationSeconds() + 0.001);
        });
        assertThat(Calls.judge(call)).isEqualTo(card);
    }

    @RepeatedTest(60)
    void neverScoresHigherForOneMoreForbiddenPhrase(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = "agent 您好 宝鸡 中燃 调度 中心\n" + LINES.get(random.nextInt(9)) + "\n";
        String after = "customer 嗯\nagent 感谢 您 的 来电 再见\n";
        double without = Calls.judge(Calls.inbound(before + after)).score();
        double with = Calls.judge(Calls.inbound(before + "customer 嗯\nagent 你 不会 好好 说 吗\n" + after))
                .score();

        assertThat(with).isLessThanOrEqualTo(without);
    }
}
