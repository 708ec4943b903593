package io.hotlineqa.rules;

import java.util.List;
import java.util.Map;

/** What the points that a call could have had are counted from; a choice of the rulebook. */
public enum Maximum {
    /** Every call starts from the same points: scores of calls compare, and {@link Coverage} tells how much is behind them. */
    ALL,
    /** A call starts from its share of the points: rules that do not apply or could not be judged are left out, by weight. */
    JUDGED;

    double of(double maxScore, List<RuleResult> results, Map<String, Double> caps) {
        Coverage coverage = Coverage.of(results, caps);
        if (this == ALL || coverage.weight() == 0) {
            return maxScore;
        }
        return Math.round(maxScore * coverage.judgedWeight() / coverage.weight() * 1000) / 1000.0;
    }
}
