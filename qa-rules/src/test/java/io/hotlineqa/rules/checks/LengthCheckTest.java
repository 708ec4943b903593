package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.speech.Transcript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthCheckTest {
    @ParameterizedTest
    @CsvSource({"179.9,PASSED", "180.0,PASSED", "180.1,VIOLATED"})
    void flagsWhatIsLongerThanThreeMinutesAndTakesNothingOff(double seconds, Outcome outcome) {
        Transcript text = Calls.inbound("agent 1 您好");
        Transcript call =
                new Transcript(text.call(), null, null, seconds, 2, text.utterances(), text.silences(), text.speech());
        RuleResult result = Calls.judge(call).result("over-length");

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.deduction()).isZero();
        assertThat(result.evidence()).allMatch(e -> e.end() <= seconds);
    }
}
