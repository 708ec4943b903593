package io.hotlineqa.store.call;

import static io.hotlineqa.store.Samples.LINES;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.privacy.Erasure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmergenciesTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @BeforeEach
    void anEmergencyOnEitherNightAndAnotherCall() {
        put("monday", "7001", 'a', Outcome.PASSED);
        put("tuesday", "7002", 'b', Outcome.VIOLATED);
        put("tuesday", "7003", 'c', Outcome.NOT_APPLICABLE);
    }

    private void put(String drop, String callId, char digit, Outcome checklist) {
        fixture.store().ledger().register(drop, List.of(Samples.file(callId, digit)));
        Transcript heard = Samples.scored(drop, callId, callId, digit).transcript();
        RuleResult result = new RuleResult("emergency-checklist", "受理", checklist, false, 0, "", List.of());
        fixture.store()
                .scores(LINES)
                .save(new ScoredCall(
                        drop, callId, Samples.sha(digit), heard, Samples.card(heard, 95, List.of(result))));
    }

    private Emergencies emergencies() {
        return fixture.store().emergencies();
    }

    @Test
    void tellsOfEachUntilItIsNotedAsTold() {
        List<UntoldEmergency> untold = emergencies().untold();
        assertThat(untold).extracting(UntoldEmergency::drop).containsExactly("monday", "tuesday");

        emergencies().told(untold.subList(0, 1));
        emergencies().told(untold.subList(0, 1));

        assertThat(emergencies().untold()).containsExactly(untold.get(1));
    }

    @Test
    void tellsAlsoOfOneWhoseFileWasReplacedMeanwhile() {
        fixture.store().ledger().supersede("monday", List.of("7001"));

        assertThat(emergencies().untold()).hasSize(2);
    }

    @Test
    void aCallThatIsErasedBeforeItWasToldIsLeftOut() throws Exception {
        List<UntoldEmergency> untold = emergencies().untold();
        Erasure erasure = fixture.store().erasure();
        erasure.erase(erasure.find("7001").get(0), "the caller asked for it", "test");

        emergencies().told(untold);

        assertThat(emergencies().untold()).isEmpty();
    }
}
