package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
    private static Outcome outcome(String words) {
        return Calls.judge("forbidden-03", "agent " + words + " 你 有 没有 搞错 啊").outcome();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您 说 的 是",
                "您 是 说",
                "明 反映 他 讲",
                "客户 说",
                "客 说",
                "您 的 意思 是 师傅 讲",
                "有人 跟 您 说",
                "明 刚才 说",
            })
    void excusesWhatIsAnnouncedAsSomebodyElsesWords(String announcement) {
        assertThat(outcome(announcement)).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我 说 的 是", "我 是 说", "我 的 意思 是", "我 刚才 说", "我 跟 你 说", "您 是", "您 说 什么"})
    void excusesNothingThatTheAgentSaysForHimself(String beginning) {
        assertThat(outcome(beginning)).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您 刚才 说 的 那个 事情 我 已经 给 您 查 过 了 系统 里"})
    void excusesNothingFarBehindTheAnnouncement(String beginning) {
        assertThat(outcome(beginning)).isEqualTo(Outcome.VIOLATED);
    }
}
