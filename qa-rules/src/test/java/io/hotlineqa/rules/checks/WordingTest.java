package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of one syllable is not every word that sounds like it. */
class WordingTest {
    private static final OneRule POLITE =
            OneRule.of("{ type: phrase, phrases: [你说清楚点行吗], unless: [请, 麻烦], notPolite: [申请, 这么麻烦, 真麻烦] }");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这个 情况 你 说 清楚 点 行 吗",
                "什么 事情 你 说 清楚 点 行 吗",
                "你 说 清楚 点 行 吗",
                "你 说 清 楚 点 行 吗",
                "你 申请 的 你 说 清楚 点 行 吗",
                "真 麻烦 你 说 清楚 点 行 吗",
            })
    void takesNoHomophoneInsideAnotherWordForPoliteness(String words) {
        assertThat(POLITE.outcome("agent " + words)).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请 你 说 清楚 点 行 吗", "请你 说 清楚 点 行 吗", "青 你 说 清楚 点 行 吗", "麻烦 你 说 清楚 点 行 吗", "妈烦 你 说 清楚 点 行 吗"})
    void takesTheWordForPolitenessHoweverItWasWritten(String words) {
        assertThat(POLITE.outcome("agent " + words)).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "agent 马上 派 人, VIOLATED",
        "agent 麻烦 了 师傅 就 去, VIOLATED",
        "agent 地址 是 幸福 小区 吗, PASSED",
        "agent 电话 多少, PASSED"
    })
    void countsAQuestionOnlyWhereOneIsAsked(String line, Outcome expected) {
        assertThat(Calls.judge("details", "customer 我 要 报修\n" + line).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent 情况 事情 清楚 轻松 晴天 清理 青年 你 家 的 气 一会儿 就 有 了 等着 别 打 电话"})
    void countsNoCourtesyInOtherWords(String line) {
        assertThat(Calls.judge("courtesy", line).outcome()).isEqualTo(Outcome.VIOLATED);
    }
}
