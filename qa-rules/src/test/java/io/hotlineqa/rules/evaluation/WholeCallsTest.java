package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.WrittenCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shipped rulebook makes of whole calls, those that it was mended on and those kept apart. */
class WholeCallsTest {
    private static List<String> ids(String part) {
        return WholeCalls.written(part).stream().map(c -> c.call().callId()).toList();
    }

    @Test
    void keepsTheHeldCallsApart() {
        assertThat(ids("tune")).doesNotContainAnyElementsOf(ids("held"));
        assertThat(WholeCalls.written("held"))
                .extracting(WrittenCall::situation)
                .doesNotContainAnyElementsOf(WholeCalls.written("tune").stream()
                        .map(WrittenCall::situation)
                        .toList());
    }

    @Test
    void namesOnlyRulesOfTheRulebook() {
        assertThat(WholeCalls.labels("tune").problems()).isEmpty();
        assertThat(WholeCalls.labels("held").problems()).isEmpty();
    }

    @Test
    void findsMostFaultsInCleanText() {
        assertThat(WholeCalls.evaluate("tune", 0).all().recallWithReview()).isGreaterThanOrEqualTo(0.9);
    }
}
