package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an unknown party says is held against nobody, and what it may have said is missed by nobody. */
class UnattributedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words: [再见]                                 | agent 您好; unknown 再见             | NOT_JUDGED
            words: [再见]                                 | agent 您好; unknown 好的             | VIOLATED
            words: [再见]                                 | agent 您好 再见; unknown 再见         | PASSED
            mode: all, words: [您好, 再见]                 | agent 您好; unknown 再见             | NOT_JUDGED
            mode: all, words: [您好, 再见, 稍等]            | agent 您好; unknown 再见             | VIOLATED
            mode: least, least: 2, words: [您好, 再见]      | agent 您好; unknown 您好             | VIOLATED
            mode: none, words: [讨厌]                     | agent 您好; unknown 讨厌             | NOT_JUDGED
            mode: none, words: [讨厌]                     | agent 讨厌; unknown 讨厌             | VIOLATED
            words: [再见], where: { lastSeconds: 3 }       | unknown 再见; agent 9 您好; customer 嗯 | VIOLATED
            """)
    void leavesWordsOpen(String parameters, String call, Outcome outcome) {
        assertThat(judge("words, " + parameters, call)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 关闭 阀门; unknown 注意 通风    | NOT_JUDGED
            agent 您好; unknown 注意 通风         | VIOLATED
            """)
    void leavesAnItemOfAChecklistOpen(String call, Outcome outcome) {
        assertThat(judge("checklist, items: { 关阀: [关闭阀门], 开窗: [通风] }", call)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer 不 满意; agent 哦; unknown 什么 原因    | NOT_JUDGED
            unknown 什么 原因; customer 不 满意; agent 哦    | VIOLATED
            """)
    void leavesAnAnswerOpen(String call, Outcome outcome) {
        assertThat(judge("follow, trigger: [不满意], by: customer, answer: [什么原因]", call))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 您好; unknown 您 的 地址    | NOT_JUDGED
            agent 您好; unknown 好的          | VIOLATED
            """)
    void leavesAStepOpen(String call, Outcome outcome) {
        assertThat(judge("flow, steps: { 问好: [您好], 地址: [地址] }", call)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent 您好; unknown 下班 了    | NOT_JUDGED
            agent 下班 了; unknown 下班 了  | VIOLATED
            agent 您好; customer 下班 了   | PASSED
            """)
    void leavesAPatternOpen(String call, Outcome outcome) {
        assertThat(judge("pattern, expression: 下班了", call)).isEqualTo(outcome);
    }

    private static Outcome judge(String check, String call) {
        return OneRule.of("{ type: " + check + " }").outcome(call.replace("; ", "\n"));
    }
}
