package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangupCheckTest {
    private static final OneRule HANGUP =
            OneRule.of("{ type: hangup, within: 5, goodbye: [再见, 没有了], closing: [感谢您的来电] }");

    private static Outcome hangup(HangupBy by, String text) {
        return HANGUP.judge(CallText.transcript(Call.with("1").hangupBy(by).build(), text))
                .outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT,VIOLATED,customer 那 我 家 怎么 办",
        "CUSTOMER,PASSED,customer 那 我 家 怎么 办",
        "SYSTEM,PASSED,customer 那 我 家 怎么 办",
        "AGENT,PASSED,customer 好的 再见",
        ",NOT_JUDGED,customer 那 我 家 怎么 办",
    })
    void asksWhoHungUpAndWhetherAnybodySaidGoodbye(HangupBy by, Outcome outcome, String last) {
        assertThat(hangup(by, "agent 1 您好\n" + last)).isEqualTo(outcome);
    }

    @Test
    void waitsForACallerWhoSaysNothing() {
        assertThat(hangup(HangupBy.AGENT, "agent 1 您好\ncustomer 喂\nsilence 6")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void judgesNothingWhereAnUnknownPartySaidGoodbye() {
        assertThat(hangup(HangupBy.AGENT, "agent 1 您好\ncustomer 喂\nunknown 再见")).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void judgesNothingWhereTheLastWordsWereHardlyHeard() {
        Transcript clear =
                CallText.transcript(Call.with("1").hangupBy(HangupBy.AGENT).build(), "agent 1 您好\ncustomer 那 我 家 怎么 办");

        assertThat(HANGUP.judge(Faint.of(clear, 0.49)).outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(HANGUP.judge(Faint.of(clear, 0.5)).outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void judgesNothingWithoutAWordOfTheCustomer() {
        assertThat(hangup(HangupBy.AGENT, "agent 1 您好")).isEqualTo(Outcome.NOT_JUDGED);
    }
}
