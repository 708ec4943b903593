package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseCheckTest {
    @Test
    void quotesTheWordsWithTheirTimes() {
        RuleResult result = Calls.judge("forbidden-10", """
                customer 什么 时候 来
                agent 10 你 着 什么 急 啊
                """);

        assertThat(result.deduction()).isEqualTo(5);
        assertThat(result.evidence()).singleElement().satisfies(e -> {
            assertThat(e.quote()).isEqualTo("你 着 什么 急 啊");
            assertThat(e.start()).isEqualTo(10);
            assertThat(e.end()).isEqualTo(11.2);
            assertThat(e.confidence()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"forbidden-03", "forbidden-24", "forbidden-10"})
    void neverBlamesTheAgentForTheCustomer(String rule) {
        assertThat(Calls.judge(rule, """
                customer 神经病 你 有 没有 搞错 啊
                agent 对不起 给 您 带来 不便
                customer 你 着 什么 急 啊
                """).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void isNotExcusedByTheClosingThatFollows() {
        RuleResult result = Calls.judge("forbidden-17", "agent 你 到底 行不行\ncustomer 嗯\nagent 感谢 您 的 来电 再见");

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void judgesNobodyWhenItIsNotKnownWhoSpeaks() {
        RuleResult result = Calls.judge("forbidden-10", "unknown 你 着 什么 急 啊 催 什么 催");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(result.reason()).contains("座席");
    }

    @Test
    void judgesNobodyForWordsOfAnUnknownParty() {
        RuleResult result = Calls.judge("forbidden-10", """
                agent 请讲
                unknown 你 着 什么 急 啊
                """);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(result.evidence()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden-11, 我 怎么 恒 了",
        "forbidden-10, 你 着 什么 积 啊",
        "forbidden-20, 我 都 说 几 便 了",
        "forbidden-05, 你 文 我 我 怎么 知道",
        "forbidden-08, 我 太 度 怎么 了",
        "forbidden-12, 谁 更 你 说 的 你 找 谁 去",
        "forbidden-09, 你 喊 什么 小 身 点 不行",
    })
    void hearsHomophonesAndNearSounds(String rule, String words) {
        RuleResult result = Calls.judge(rule, "agent " + words);

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isFalse();
    }

    @Test
    void findsAPhraseAcrossWordsAndUtterances() {
        assertThat(Calls.judge("forbidden-05", """
                agent 1 你问 我我
                agent 2.2 怎么 知道
                """).outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void findsNoPhraseAcrossALongPause() {
        assertThat(Calls.judge("forbidden-05", """
                agent 1 你 问 我
                agent 8 我 怎么 知道
                """).deduction()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            你到底想<0-3>   | agent 1 你 到底 想; agent 2 您 稍等 一下    | 你 到底 想
            你到底想<0-3>   | agent 1 你 到底 想 干 什么; agent 3 嗯       | 你 到底 想 干 什么
            <1-2>你到底想   | agent 1 好的; agent 2 那 你 到底 想         | 那 你 到底 想
            你<1-4>到底想   | agent 1 你; agent 1.5 说 说 到底 想         | 你 说 说 到底 想
            """)
    void fillsFreePlacesAtAnEndFromTheSameSentenceOnly(String phrase, String call, String quote) {
        OneRule rule = OneRule.of("{ type: phrase, phrases: ['" + phrase + "'] }");

        assertThat(rule.judge(call.replace("; ", "\n")).evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.quote()).isEqualTo(quote));
    }

    @Test
    void findsNothingWhereAFreePlaceAtTheEndWouldNeedTheNextSentence() {
        OneRule rule = OneRule.of("{ type: phrase, exact: true, phrases: ['你到底想<2-3>'] }");

        assertThat(rule.outcome("agent 1 你 到底 想\nagent 2 稍等 一下")).isEqualTo(Outcome.PASSED);
        assertThat(rule.outcome("agent 1 你 到底 想 干 吗\nagent 3 稍等 一下")).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 12, 40})
    void looksForHoweverManyInnocentWords(int count) {
        String others = IntStream.range(1, count)
                .mapToObj(i -> "第" + "一二三四五六七八九十".charAt(i / 10) + "一二三四五六七八九十".charAt(i % 10) + "个不是他的错, ")
                .collect(Collectors.joining());
        OneRule rule = OneRule.of(
                "{ type: phrase, phrases: [又不是我处理的], possible: 0.6, innocent: [" + others + "'(这!|这!个)不是我处理的'] }");

        assertThat(rule.outcome("agent 这个 不是 我 处理 的")).isEqualTo(Outcome.PASSED);
        assertThat(rule.outcome("agent 又 不是 我 处理 的")).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden-02, 不好意思 我 没有 听清楚 麻烦 您 再 说 一遍",
        "forbidden-02, 您 是 说 您 听不清 吗",
        "forbidden-13, 麻烦 您 说 清楚 点 行 吗",
        "forbidden-15, 请 您 先 听 我 说 好 吗",
        "forbidden-25, 不好意思 听不到 请 您 大声 一点",
        "forbidden-30, 请 您 等会儿",
        "forbidden-29, 您 可能 打错 了",
        "forbidden-18, 喂 您好 听见 了 吗",
        "forbidden-24, 麻烦人家 师傅",
    })
    void letsThePoliteTwinPass(String rule, String words) {
        assertThat(Calls.judge(rule, "agent " + words).outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden-01, 喂 说 吧",
        "forbidden-02, 什么 听不清 重讲",
        "forbidden-13, 你 说 清楚 点 行 吗",
        "forbidden-24, 真 烦人",
    })
    void leavesShortAndPoliteOnesToAReviewer(String rule, String words) {
        RuleResult result = Calls.judge(rule, "agent " + words);

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isTrue();
        assertThat(result.deduction()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forbidden-29 | customer 喂 是 物业 吗; agent 打错 了        | VIOLATED
            forbidden-29 | customer 喂; agent 打错 了; customer 打错 了 | VIOLATED
            forbidden-29 | customer 我 家 没 气; agent 打错 了          | NOT_JUDGED
            forbidden-29 | customer 喂 是 物业 吗; agent 您 可能 打错 了 | PASSED
            forbidden-30 | customer 帮 我 查 一下; agent 等会儿         | VIOLATED
            forbidden-30 | customer 好的; agent 等会儿                 | NOT_JUDGED
            forbidden-30 | customer 帮 我 查 一下; agent 请 您 等会儿    | PASSED
            forbidden-28 | customer 听懂 吗; agent 听不懂 换个人 说 吧   | VIOLATED
            forbidden-28 | customer 我 家 没 气; agent 听不懂 换个人 说 吧 | NOT_JUDGED
            """)
    void asksTheCallersSideWhetherTheSituationIsThere(String rule, String call, Outcome outcome) {
        assertThat(Calls.judge(rule, call.replace("; ", "\n")).outcome()).isEqualTo(outcome);
    }

    @Test
    void takesACallerWhoIsHardToUnderstandForOneWhoSpeaksADialect() {
        Transcript call = Calls.inbound("customer 我 家 没 气\nagent 听不懂 换个人 说 吧");

        assertThat(Calls.judge(Faint.of(call, 0.55)).result("forbidden-28").outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 真 烦人 好的 我 帮 您 登记          | VIOLATED
            agent 好的 我 记 下 了 烦人              | VIOLATED
            agent 这个 天气 停气 真 烦人 我 帮 您 催   | PASSED
            agent 麻烦人家                         | PASSED
            agent 心烦 人 多                       | PASSED
            """)
    void wantsShortWordsInTheirPlaceAndAsWordsOfTheirOwn(String call, Outcome outcome) {
        assertThat(Calls.judge("forbidden-24", call).outcome()).isEqualTo(outcome);
    }

    @Test
    void asksAPersonWhereBothChannelsHoldTheWordsAtOnce() {
        String twice = "customer 1 你 着 什么 急 啊\nagent 1 你 着 什么 急 啊";
        String answered = "customer 1 你 着 什么 急 啊\nagent 4 你 着 什么 急 啊";

        assertThat(Calls.judge("forbidden-10", twice).review()).isTrue();
        assertThat(Calls.judge("forbidden-10", answered).review()).isFalse();
    }

    @Test
    void countsAPhraseWithATwinWhenTheContextIsRude() {
        RuleResult result = Calls.judge("forbidden-13", "agent 少废话 你 说 清楚 点 行 吗");

        assertThat(result.deduction()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您 刚才 说 你 有 没有 搞错 啊", "客户 说 你 有 没有 搞错 啊"})
    void letsTheAgentQuoteTheCustomer(String words) {
        assertThat(Calls.judge("forbidden-03", "agent " + words).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void judgesNobodyByWordsThatWereHardlyHeard() {
        Transcript clear = Calls.inbound("agent 你 着 什么 急 啊");
        Transcript faint = Faint.of(clear, 0.3);

        assertThat(Calls.judge(faint).result("forbidden-10").outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void takesLineCheckAndBreakTimeForWhatTheyAre() {
        assertThat(Calls.judge("forbidden-26", "agent 不知道 现在 是 休息 时间 啊").deduction())
                .isEqualTo(5);
        assertThat(Calls.judge("forbidden-16", "agent 不知道 现在 是 休息 时间 啊").outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(Calls.judge("forbidden-16", "agent 我 不知道 您 的 户号 请 您 报 一下").outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void accusesNobodyBySimilarWordsThatWereHardlyHeard() {
        OneRule rule = OneRule.of("{ type: phrase, phrases: [你有没有搞错], suspect: [你搞错没有] }");
        Transcript clear = CallText.transcript("agent 你 搞错 没有");

        assertThat(rule.judge(clear))
                .satisfies(result -> assertThat(result.review()).isTrue());
        assertThat(rule.judge(Faint.of(clear, 0.3)).outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }
}
