package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import org.junit.jupiter.api.Test;

class CertaintyTest {
    private static RuleResult judge(String check, String words) {
        return OneRule.of(check).judge("agent " + words);
    }

    private static void assertReview(RuleResult result) {
        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isTrue();
        assertThat(result.deduction()).isZero();
    }

    @Test
    void decidesWhatStandsAloneAndAsksAboutTheSameInTheMiddleOfOtherWords() {
        String check = "{ type: phrase, phrases: [你有没有搞错], certain: 0.7, possible: 0.5, amid: 0.25 }";

        assertThat(judge(check, "你 有 米有 告错").review()).isFalse();
        assertThat(judge(check, "你 有 米有 告错 啊").review()).isFalse();
        assertReview(judge(check, "好的 我 知道 你 有 米有 告错 先 看 一下"));
        assertThat(judge(check, "好的 我 知道 你 有 没有 搞错 先 看 一下").review()).isFalse();
    }

    @Test
    void asksMoreOfWordsAtTheEdgeThanOfWordsAlone() {
        String check = "{ type: phrase, phrases: [你有没有搞错], certain: 0.7, possible: 0.5, edge: 0.25 }";

        assertThat(judge(check, "你 有 米有 告错").review()).isFalse();
        assertReview(judge(check, "你 有 米有 告错 先 看 一下"));
        assertReview(judge(check, "先 看 一下 你 有 米有 告错"));
    }

    @Test
    void mayAskMoreOfAPlaceForAPersonThanForTheMachine() {
        String check = "{ type: phrase, phrases: [你有没有搞错], certain: 0.7, possible: 0.6, edge: 0.3, edgeCertain: 0.05 }";

        assertThat(judge(check, "你 有 米有 告错 先 看 一下").review()).isFalse();
    }

    @Test
    void takesParticlesForNoOtherWords() {
        String check = "{ type: phrase, phrases: [你有没有搞错], certain: 0.7, possible: 0.5, edge: 0.25, amid: 0.25,"
                + " particles: [哎呀, 嘛, 呢] }";

        assertThat(judge(check, "哎呀 你 有 米有 告错 嘛 呢").review()).isFalse();
        assertReview(judge(check, "哎呀 你 有 米有 告错 先 看"));
    }

    @Test
    void letsTwoDifferentPhrasesBesideEachOtherSupportEachOther() {
        String check = "{ type: phrase, phrases: [又不是我处理的, 你跟我喊什么], certain: 0.9, possible: 0.6 }";

        assertReview(judge(check, "又 不是 我 大 你 的"));
        assertThat(judge(check, "又 不是 我 大 你 的 你 跟 我 喊 大 么").review()).isFalse();
        assertReview(judge(check, "又 不是 我 大 你 的 好 的 请 您 稍等 你 跟 我 喊 大 么"));
        assertReview(judge(check.replace("certain", "reporting: [客户], certain"), "客户 又 不是 我 大 你 的 你 跟 我 喊 大 么"));
    }

    @Test
    void lowersThePossibleScoreForLongPhrasesOnly() {
        String check = "{ type: phrase, phrases: [你问我我怎么知道, 你有没有搞错], certain: 0.9, possible: 0.9, possibleLong: 0.6 }";

        assertReview(judge(check, "你 问 我 我 天天 知道"));
        assertThat(judge(check, "你 有 天天 搞错").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void asksWherePolitenessStandsBesideWordsThatFitWellButNotExactly() {
        String check = "{ type: phrase, phrases: [你有没有搞错], certain: 0.7, possible: 0.5, unlessDoubtful: [请] }";

        assertReview(judge(check, "你 有 天有 搞错 请"));
        assertThat(judge(check, "你 有 没有 搞错 请").review()).isFalse();
        assertThat(judge(check, "你 天 天有 搞错 请").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void asksAboutFewWordsThatEndInsideAWord() {
        String check = "{ type: phrase, phrases: [怎么又问] }";

        assertThat(judge(check, "怎么 又 问").review()).isFalse();
        assertReview(judge(check, "怎么 又 问题 了"));
    }

    @Test
    void asksAboutWordsThatMayBeSomebodyElses() {
        String check = "{ type: phrase, phrases: [催什么催], reporting: [客户], reported: [是吗] }";

        assertReview(judge(check, "客户 书 催 什么 催"));
        assertReview(judge(check, "催 什么 催 是 吗"));
        assertThat(judge(check, "催 什么 催 客户").review()).isFalse();
    }

    @Test
    void takesEverydayWordsWhereTheyFitAtLeastAsWell() {
        String check = "{ type: phrase, phrases: [又不是我处理的], possible: 0.6, innocent: ['(这!|这!个)不是我处理的'] }";

        assertThat(judge(check, "这个 不是 我 处理 的").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(judge(check, "又 不是 我 处理 的").outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void excusesByEverydayWordsOnlyWhereTheyExplainTheRestToo() {
        String check = "{ type: phrase, phrases: [你怎么不早说], possible: 0.6, innocent: ['您怎么不走!'] }";

        assertThat(judge(check, "怎么 不 早 书").outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(judge(check, "您 怎么 不 走 微信 缴费").outcome()).isEqualTo(Outcome.PASSED);
    }
}
