package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceCheckTest {
    private static RuleResult silence(String text) {
        return Calls.judge("long-silence", text);
    }

    @ParameterizedTest
    @CsvSource({"7.999,PASSED,false,0", "8,VIOLATED,true,0", "14.999,VIOLATED,true,0", "15,VIOLATED,false,10"})
    void keepsToItsBoundaries(double seconds, Outcome outcome, boolean review, double deduction) {
        RuleResult result = silence("""
                customer 什么 时候 来 气
                silence %s
                agent 晚上 八点
                """.formatted(seconds));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.review()).isEqualTo(review);
        assertThat(result.deduction()).isEqualTo(deduction);
    }

    @ParameterizedTest
    @CsvSource({"59.9,PASSED", "60,VIOLATED"})
    void allowsAnAnnouncedHoldToLastLonger(double seconds, Outcome outcome) {
        assertThat(silence("""
                agent 请 您 稍等 我 帮 您 查询 一下
                silence %s
                agent 让 您 久等 了
                """.formatted(seconds)).outcome()).isEqualTo(outcome);
    }

    @Test
    void waitsForACustomerWhoFetchesSomething() {
        assertThat(silence("""
                customer 你 等 一下 我 去 拿 卡
                silence 30
                customer 拿 来 了
                """).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void doesNotCountWhatIsBeforeTheFirstOrAfterTheLastWord() {
        assertThat(silence("""
                silence 20
                agent 您好
                silence 40
                """).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void showsWhereTheSilenceIs() {
        assertThat(silence("""
                agent 1 您 的 地址
                silence 40
                agent 您好
                """).evidence()).singleElement().satisfies(e -> {
            assertThat(e.end() - e.start()).isBetween(39.9, 40.1);
            assertThat(e.quote()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "agent 请问 您 的 户号 是 多少,29.9,PASSED",
        "agent 请问 您 的 户号 是 多少,30,VIOLATED",
        "agent 我 看 到 了,15,VIOLATED",
        "customer 请问 户号 是 多少,15,VIOLATED",
    })
    void givesACustomerTimeToAnswerAQuestion(String before, double seconds, Outcome outcome) {
        OneRule rule = OneRule.of("{ type: silence, warning: 8, limit: 15, heldLimit: 60, customerLimit: 30,"
                + " questions: [是多少, 请问] }");

        assertThat(rule.outcome(before + "\nsilence " + seconds + "\ncustomer 一 二 三"))
                .isEqualTo(outcome);
    }

    @Test
    void saysWhenItWasTheAgentsTurn() {
        assertThat(silence("customer 我 家 没 气\nsilence 20\nagent 晚上 八点").reason())
                .contains("客户说完，该座席说话");
        assertThat(silence("agent 晚上 来 气\nsilence 20\nagent 晚上 八点").reason()).doesNotContain("该座席");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer 什么 时候 来 气                                  | 20 | VIOLATED | 客户问了话
            customer 什么 时候 来 气; agent 嗯 这个                    | 20 | VIOLATED | 客户问了话
            customer 什么 时候 来 气; customer 我 家 有 老人            | 20 | VIOLATED | 客户问了话
            customer 什么 时候 来 气; agent 晚上 八点                  | 20 | VIOLATED | 事先没有说明
            agent 请问 户号 是 多少; customer 嗯                      | 20 | PASSED   | 没有长时间沉默
            agent 请问 户号 是 多少; agent 卡 背面 有                  | 20 | PASSED   | 没有长时间沉默
            agent 请问 户号 是 多少; customer 嗯                      | 30 | VIOLATED | 事先没有说明
            agent 请问 户号 是 多少; customer 三 二 幺                 | 20 | VIOLATED | 客户说完
            agent 请问 户号 是 多少; customer 三 二 幺; agent 好的      | 20 | VIOLATED | 事先没有说明
            """)
    void asksWhoHasNotAnsweredYet(String before, double seconds, Outcome outcome, String reason) {
        RuleResult result = silence(before.replace("; ", "\n") + "\nsilence " + seconds + "\nagent 您好");

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"59.9, 让 您 久等 了, true", "60, 让 您 久等 了, false", "59.9, 晚上 八点, false"})
    void asksAPersonWhereTheAgentComesBackWithAnExcuse(double seconds, String words, boolean review) {
        RuleResult result = silence("customer 我 家 没 气\nsilence " + seconds + "\nagent " + words);

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.review()).isEqualTo(review);
    }
}
