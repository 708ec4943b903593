package io.hotlineqa.rules;

import java.util.List;

/** Points: those a call starts from, less each deduction that counts, never below 0. */
final class Scoring {
    private Scoring() {}

    static double score(Rulebook rulebook, List<RuleResult> results) {
        double left = rulebook.maxScore();
        for (int i = 0; i < results.size(); i++) {
            RuleResult result = results.get(i);
            boolean fatal = rulebook.rules().get(i).severity() == Severity.FATAL && result.deduction() > 0;
            left = fatal ? 0 : left - result.deduction();
        }
        return Math.max(0, Math.round(left * 1000) / 1000.0);
    }
}
