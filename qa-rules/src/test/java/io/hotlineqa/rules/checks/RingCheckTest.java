package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.testkit.CallText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingCheckTest {
    private static final OneRule RING = OneRule.of("{ type: ring, rings: 3, seconds: 15 }");

    private static Outcome ring(CallBuilder call) {
        return RING.judge(CallText.transcript(call.build(), "agent 您好")).outcome();
    }

    @ParameterizedTest
    @CsvSource({"2,PASSED", "3,PASSED", "4,VIOLATED"})
    void countsRings(int rings, Outcome outcome) {
        assertThat(ring(Call.with("1").ringCount(rings).ringSeconds(60.0))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"14.9,PASSED", "15.0,PASSED", "15.1,VIOLATED"})
    void timesThemWhereTheyWereNotCounted(double seconds, Outcome outcome) {
        assertThat(ring(Call.with("1").ringSeconds(seconds))).isEqualTo(outcome);
    }

    @Test
    void judgesNothingWithoutMetadataAndNoOutboundCall() {
        assertThat(ring(Call.with("1"))).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(ring(Call.with("1").ringCount(9).direction(Direction.OUTBOUND)))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
