package io.hotlineqa.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How points come about: those a call starts from, less what each violation that stands costs, where the rules of a group
 * take off no more than its cap together; 0 once a fatal violation stands, and never below. The same for the machine's
 * score and for a reviewer's: only what stands differs. A rule that costs nothing takes nothing off, fatal or not.
 *
 * @param maxScore the points that the call starts from
 * @param caps the most points that the rules of a group take off together, by group; a group without one has no cap
 */
public record Scoring(double maxScore, Map<String, Double> caps) {
    public Scoring {
        if (!(maxScore >= 0 && Double.isFinite(maxScore))) {
            throw new IllegalArgumentException("maxScore is no number of points: " + maxScore);
        }
        caps = Collections.unmodifiableMap(new TreeMap<>(caps));
    }

    /** The points left when violations of these weights stand; from 0 to {@link #maxScore()}, to a thousandth. */
    public double score(Collection<Weight> standing) {
        if (standing.stream().anyMatch(w -> w.severity() == Severity.FATAL && w.deduction() > 0)) {
            return 0;
        }
        double alone = standing.stream()
                .filter(w -> w.group() == null)
                .mapToDouble(Weight::deduction)
                .sum();
        return Math.max(0, Math.round((maxScore - alone - together(standing)) * 1000) / 1000.0);
    }

    private double together(Collection<Weight> standing) {
        Map<String, Double> groups = new HashMap<>();
        standing.stream()
                .filter(w -> w.group() != null)
                .forEach(w -> groups.merge(w.group(), w.deduction(), Double::sum));
        return groups.entrySet().stream()
                .mapToDouble(g -> Math.min(g.getValue(), caps.getOrDefault(g.getKey(), Double.POSITIVE_INFINITY)))
                .sum();
    }

    /** The points left when of the results of a call those stand that {@code stands} picks. */
    public double score(Collection<RuleResult> results, Predicate<RuleResult> stands) {
        return score(results.stream().filter(stands).map(RuleResult::weight).toList());
    }
}
