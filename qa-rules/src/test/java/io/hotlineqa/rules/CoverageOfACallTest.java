package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageOfACallTest {
    private static RuleResult result(Outcome outcome, double weight, String group) {
        return new RuleResult(
                "r", "-", outcome, false, 0, new Weight(Severity.MINOR, weight, false, group), "", List.of());
    }

    private static final List<RuleResult> RESULTS = List.of(
            result(Outcome.PASSED, 10, null),
            result(Outcome.NOT_JUDGED, 20, null),
            result(Outcome.NOT_APPLICABLE, 10, null),
            result(Outcome.PASSED, 30, "g"),
            result(Outcome.NOT_JUDGED, 30, "g"));

    @Test
    void weighsWhatAppliesAndWhatWasJudged() {
        assertThat(Coverage.of(RESULTS, Map.of())).isEqualTo(new Coverage(5, 4, 2, 100, 90, 40));
        assertThat(Coverage.of(RESULTS, Map.of()).judgedShare()).isEqualTo(40 / 90.0);
    }

    @Test
    void weighsNoGroupHeavierThanItsCap() {
        assertThat(Coverage.of(RESULTS, Map.of("g", 20.0))).isEqualTo(new Coverage(5, 4, 2, 60, 50, 20));
    }

    @Test
    void isFullWhereNothingThatWeighsApplies() {
        assertThat(Coverage.of(List.of(), Map.of()).judgedShare()).isEqualTo(1);
    }

    @Test
    void startsEveryCallFromTheSamePointsUnlessTheRulebookSaysOtherwise() {
        assertThat(Maximum.ALL.of(100, RESULTS, Map.of())).isEqualTo(100);
        assertThat(Maximum.JUDGED.of(100, RESULTS, Map.of())).isEqualTo(40);
        assertThat(Maximum.JUDGED.of(100, List.of(), Map.of())).isEqualTo(100);
    }

    @Test
    void saysHowLittleWasJudgedOfAPerfectScore() {
        Scorecard card = Calls.judge(Calls.inbound("unknown 你 着 什么 急 啊 催 什么 催"));
        assertThat(card.score()).isEqualTo(100);
        assertThat(card.coverage().judgedShare()).isLessThan(0.5);
        assertThat(card.coverage().judgedRules()).isLessThan(card.coverage().applicableRules());
    }
}
