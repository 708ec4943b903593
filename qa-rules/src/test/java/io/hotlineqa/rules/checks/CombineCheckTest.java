package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class CombineCheckTest {
    private static final String PARTS =
            "checks: [{ type: words, mode: none, words: [漏气] }, { type: words, words: [阀门] }] }";

    @Test
    void isViolatedWhenAnyOrAllAre() {
        OneRule any = OneRule.of("{ type: combine, mode: any, " + PARTS);
        OneRule all = OneRule.of("{ type: combine, mode: all, " + PARTS);

        assertThat(any.outcome("agent 漏气 关 阀门")).isEqualTo(Outcome.VIOLATED);
        assertThat(all.outcome("agent 漏气 关 阀门")).isEqualTo(Outcome.PASSED);
        assertThat(all.outcome("agent 漏气 快跑")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void isViolatedWhenNoneIs() {
        OneRule none = OneRule.of("{ type: combine, mode: none, " + PARTS);

        assertThat(none.outcome("agent 阀门")).isEqualTo(Outcome.VIOLATED);
        assertThat(none.outcome("agent 漏气")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void isNotJudgedWhereAnUnjudgedPartCouldChangeIt() {
        OneRule all = OneRule.of("{ type: combine, mode: all, checks: [{ type: words, mode: none, words: [漏气] },"
                + " { type: metadata, column: city, is: 宝鸡 }] }");

        assertThat(all.outcome("agent 漏气")).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(all.outcome("agent 您好")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void doesNotApplyWhereNoneOfItsChecksDoes() {
        OneRule any = OneRule.of("{ type: combine, checks: ["
                + "{ type: follow, trigger: [漏气], by: customer, answer: [关阀门] },"
                + " { type: follow, trigger: [着火], by: customer, answer: [快出去] }] }");

        assertThat(any.outcome("customer 缴费\nagent 您好")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(any.outcome("customer 漏气 了\nagent 关 阀门")).isEqualTo(Outcome.PASSED);
        assertThat(any.outcome("customer 着火 了\nagent 您好")).isEqualTo(Outcome.VIOLATED);
    }
}
