package io.hotlineqa.rules.together;

import static io.hotlineqa.rules.together.Incident.Part.ASKED_AGAIN;
import static io.hotlineqa.rules.together.Incident.Part.ATTEMPTED;
import static io.hotlineqa.rules.together.Incident.Part.CALLED_BACK;
import static io.hotlineqa.rules.together.Incident.Part.PROMISED;
import static io.hotlineqa.rules.together.Marks.at;
import static io.hotlineqa.rules.together.Marks.inbound;
import static io.hotlineqa.rules.together.Marks.outbound;
import static io.hotlineqa.rules.together.Marks.promise;
import static io.hotlineqa.rules.together.Marks.unanswered;
import static io.hotlineqa.rules.together.Marks.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.together.Incident.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseDetectorTest {
    private static final PromiseDetector FIVE_DAYS = new PromiseDetector(Duration.ofDays(5));

    @ParameterizedTest
    @CsvSource({"PT1H, KEPT", "P5D, KEPT", "PT120H0.001S, NOT_KEPT", "P6D, NOT_KEPT"})
    void isKeptByACallbackAtTheVeryLastMomentAndNotAfterIt(String callback, IncidentState state) {
        assertThat(find(Marks.LATER, promise(1, "PT0S"), outbound(2, callback))
                        .get(0)
                        .state())
                .isEqualTo(state);
    }

    @Test
    void isOpenUntilTheVeryLastMoment() {
        assertThat(find(at("P5D"), promise(1, "PT0S")).get(0).state()).isEqualTo(IncidentState.OPEN);
        assertThat(find(at("PT120H0.001S"), promise(1, "PT0S")).get(0).state()).isEqualTo(IncidentState.NOT_KEPT);
        assertThat(find(at("P5D"), promise(1, "PT0S")).get(0).due()).isEqualTo(at("P5D"));
    }

    @Test
    void isOneChainUntilTheCallback() {
        List<Incident> chains = find(
                Marks.LATER,
                inbound(1, "PT0S"),
                promise(2, "PT1H"),
                inbound(3, "PT2H"),
                promise(4, "PT3H"),
                unanswered(5, "PT4H"),
                outbound(6, "PT5H"),
                inbound(7, "PT6H"),
                promise(8, "PT7H"));

        assertThat(chains).extracting(Incident::state).containsExactly(IncidentState.KEPT, IncidentState.NOT_KEPT);
        assertThat(chains.get(0).calls())
                .containsExactly(
                        new Member(2, PROMISED),
                        new Member(3, ASKED_AGAIN),
                        new Member(4, ASKED_AGAIN),
                        new Member(5, ATTEMPTED),
                        new Member(6, CALLED_BACK));
        assertThat(chains.get(1).calls()).containsExactly(new Member(8, PROMISED));
    }

    @Test
    void isNotKeptByACallInWhichNobodySpeaks() {
        assertThat(find(Marks.LATER, promise(1, "PT0S"), unanswered(2, "PT1H"))
                        .get(0)
                        .state())
                .isEqualTo(IncidentState.NOT_KEPT);
    }

    @Test
    void isNotJudgedWhereACallMayBeTheCallback() {
        assertThat(find(Marks.LATER, promise(1, "PT0S"), unknown(2, "PT1H"))
                        .get(0)
                        .state())
                .isEqualTo(IncidentState.NOT_JUDGED);
        assertThat(find(Marks.LATER, promise(1, "PT0S"), unknown(2, "PT1H"), outbound(3, "PT2H"))
                        .get(0)
                        .state())
                .isEqualTo(IncidentState.KEPT);
    }

    @Test
    void followsNoPromiseThatWasMadeOnACallback() {
        assertThat(find(Marks.LATER, outbound(1, "PT0S"), inbound(2, "PT1H"))).isEmpty();
    }

    private static List<Incident> find(Instant now, CallMark... calls) {
        return FIVE_DAYS.find(List.of(calls), now);
    }
}
