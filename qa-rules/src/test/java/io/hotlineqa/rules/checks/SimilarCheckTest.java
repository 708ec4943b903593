package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarCheckTest {
    private static final OneRule PHONE = OneRule.of("{ type: similar, sentences: [请问您的联系电话是多少] }");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请问 您 的 联系 电话 是 多少",
                "请问 联系 电话 您 的 是 多少",
                "您 的 联系 电话 是 多少 啊",
                "请 文 您 的 联 席 电话 是 多 少",
                "好的 我 记 一下 请问 您 的 联系 电话 多少",
            })
    void findsTheSentenceInOtherOrderWithOtherWordsAndMisheard(String sentence) {
        assertThat(PHONE.outcome("agent " + sentence)).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您 打 电话 到 营业厅 问 一下", "请 您 稍等", "您 的 地址 是 哪里"})
    void missesItInOtherSentences(String sentence) {
        assertThat(PHONE.outcome("agent " + sentence)).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void forbidsASentence() {
        OneRule rule = OneRule.of("{ type: similar, mode: mustNot, sentences: [这个不归我们管] }");

        assertThat(rule.judge("agent 不归 我们 管 啊 这个").evidence()).hasSize(1);
        assertThat(rule.outcome("customer 这个 不归 我们 管\nagent 好的")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void looksInItsPlaceAndOnTheOtherSide() {
        OneRule late = OneRule.of("{ type: similar, by: customer, sentences: [我家漏气了], where: { after: 您好 } }");

        assertThat(late.outcome("agent 您好\ncustomer 我 家 漏气 了")).isEqualTo(Outcome.PASSED);
        assertThat(late.outcome("customer 我 家 漏气 了\nagent 您好")).isEqualTo(Outcome.VIOLATED);
        assertThat(late.outcome("agent 您好")).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void judgesNobodyByWhatAnUnknownPartySaid() {
        OneRule never = OneRule.of("{ type: similar, mode: mustNot, sentences: [请问您的联系电话是多少] }");
        String call = "agent 您好\nunknown 请问 您 的 联系 电话 是 多少";

        assertThat(PHONE.outcome(call)).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(never.outcome(call)).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void wantsSentences() {
        assertThatThrownBy(() -> OneRule.of("{ type: similar }")).hasMessageContaining("sentences");
    }
}
