package io.hotlineqa.rules.together;

import static io.hotlineqa.rules.together.Marks.inbound;
import static io.hotlineqa.rules.together.Marks.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatDetectorTest {
    private static final RepeatDetector THREE_A_WEEK = new RepeatDetector(Duration.ofDays(7), 3);

    @ParameterizedTest
    @CsvSource({"PT167H59M59S, 1", "P7D, 1", "PT168H0.001S, 0"})
    void countsACallAtTheVeryLastMomentAndNoneAfterIt(String third, int found) {
        assertThat(find(inbound(1, "PT0S"), inbound(2, "PT1H"), inbound(3, third)))
                .hasSize(found);
    }

    @Test
    void countsOnlyCallsOfTheCaller() {
        assertThat(find(inbound(1, "PT0S"), outbound(2, "PT1H"), inbound(3, "PT2H")))
                .isEmpty();
    }

    @Test
    void isCutIntoSessionsWhereNobodyCalledForLonger() {
        List<CallMark> calls = List.of(inbound(1, "PT0S"), inbound(2, "P7D"), inbound(3, "PT336H0.001S"));

        assertThat(Sessions.of(calls, Duration.ofDays(7))).containsExactly(calls.subList(0, 2), calls.subList(2, 3));
        assertThat(Sessions.of(List.of(), Duration.ofDays(7))).isEmpty();
    }

    private static List<Incident> find(CallMark... calls) {
        return THREE_A_WEEK.find(List.of(calls), Marks.LATER);
    }
}
