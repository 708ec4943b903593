package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Expectation;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.checks.Faint;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.rules.yaml.WrittenCall;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the shipped rulebook makes of whole calls, those that it was mended on ({@code tune}) and those kept apart ({@code held}),
 * by one author who knew the rules and by others who had read the standard only ({@code strangers}).
 * The bounds lie a little below what is reached; docs/evaluation.md has the figures.
 */
class WholeCallsTest {
    private static final Inspector SHIPPED = new Inspector(RulebookFile.shipped());

    private static List<String> ids(String part) {
        return WholeCalls.written(part).stream().map(c -> c.call().callId()).toList();
    }

    private static List<Entry<String, Expectation>> decidedOtherwise(WrittenCall call) {
        Scorecard card = SHIPPED.inspect(call.call());
        return call.expected().entrySet().stream()
                .filter(e -> !e.getValue().holds(card.result(e.getKey())))
                .toList();
    }

    @Test
    void keepsTheHeldCallsApart() {
        assertThat(ids("tune")).hasSizeGreaterThanOrEqualTo(160).doesNotContainAnyElementsOf(ids("held"));
        assertThat(ids("held")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ids("strangers"))
                .hasSizeGreaterThanOrEqualTo(240)
                .doesNotContainAnyElementsOf(ids("strangers-held"));
        assertThat(ids("strangers-held")).hasSizeGreaterThanOrEqualTo(70);
        assertThat(WholeCalls.written("held"))
                .extracting(WrittenCall::situation)
                .doesNotContainAnyElementsOf(WholeCalls.written("tune").stream()
                        .map(WrittenCall::situation)
                        .toList());
    }

    @Test
    void namesOnlyRulesOfTheRulebook() {
        assertThat(WholeCalls.PARTS)
                .allSatisfy(
                        part -> assertThat(WholeCalls.labels(part).problems()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "tune, 0, 0.98, 0.98, 1",
        "tune, 0.2, 0.82, 0.83, 1",
        "held, 0, 0.86, 0.88, 1",
        "held, 0.2, 0.85, 0.70, 1",
        "strangers, 0, 0.86, 0.95, 1",
        "strangers, 0.2, 0.69, 0.86, 0.96",
        "strangers-held, 0, 0.58, 0.90, 1",
        "strangers-held, 0.2, 0.47, 0.83, 1"
    })
    void findsFaultsAndLeavesTheInnocentAlone(
            String part, double rate, double recall, double precision, double precisionOfWhatCounts) {
        Tally all = WholeCalls.evaluate(part, rate).all();

        assertThat(all.recallWithReview()).as("recall").isGreaterThanOrEqualTo(recall);
        assertThat(all.precisionWithReview()).as("precision").isGreaterThanOrEqualTo(precision);
        assertThat(all.precision())
                .as("precision of what takes off points")
                .isGreaterThanOrEqualTo(precisionOfWhatCounts);
    }

    /** A little less than the rulebook asks for. */
    private static final double UNSURE = RulebookFile.shipped().settings().stream()
                    .filter(s -> s.name().equals("confidence"))
                    .findFirst()
                    .orElseThrow()
                    .value()
            - 0.01;

    /** Judged by clocks, not by words. */
    private static final Set<String> BY_TIME =
            Set.of("callback-hours", "ring-answer", "answer-delay", "over-length", "long-silence");

    @ParameterizedTest
    @ValueSource(strings = {"tune", "held", "strangers", "strangers-held"})
    void accusesNobodyByWordsThatTheRecogniserWasNotSureOf(String part) {
        LabelledEvaluation faint = LabelledEvaluation.of(
                RulebookFile.shipped(), WholeCalls.labels(part).heard(call -> Faint.of(call, UNSURE)));

        assertThat(faint.rules()).allSatisfy((rule, figures) -> {
            if (!BY_TIME.contains(rule)) {
                assertThat(figures.tally().found()
                                + figures.tally().wrong()
                                + figures.tally().doubted())
                        .as(rule)
                        .isZero();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"tune, 5", "held, 5"})
    void saysOfNearlyEachRuleJustWhatTheLabelSays(String part, int others) {
        assertThat(WholeCalls.written(part).stream().flatMap(c -> decidedOtherwise(c).stream()))
                .hasSizeLessThanOrEqualTo(others);
    }
}
