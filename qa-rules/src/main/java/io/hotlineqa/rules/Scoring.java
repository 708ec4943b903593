package io.hotlineqa.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points: those a call starts from, less each deduction that counts, where the rules of a group take off no more than its
 * cap together; 0 after a fatal violation that counts, and never below.
 */
final class Scoring {
    private final Rulebook rulebook;
    private final Map<String, Double> groups = new HashMap<>();
    private double off;
    private boolean fatal;

    private Scoring(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static double score(Rulebook rulebook, List<RuleResult> results) {
        Scoring scoring = new Scoring(rulebook);
        for (int i = 0; i < results.size(); i++) {
            scoring.take(rulebook.rules().get(i).weight(), results.get(i).deduction());
        }
        return scoring.left();
    }

    private void take(Weight weight, double deduction) {
        fatal |= weight.severity() == Severity.FATAL && deduction > 0;
        if (weight.group() == null) {
            off += deduction;
        } else {
            groups.merge(weight.group(), deduction, Double::sum);
        }
    }

    private double left() {
        double capped = rulebook.groups().stream()
                .mapToDouble(g -> Math.min(g.cap(), groups.getOrDefault(g.id(), 0.0)))
                .sum();
        double left = fatal ? 0 : rulebook.maxScore() - off - capped;
        return Math.max(0, Math.round(left * 1000) / 1000.0);
    }
}
