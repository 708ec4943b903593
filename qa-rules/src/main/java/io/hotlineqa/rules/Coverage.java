package io.hotlineqa.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much of a rulebook could be judged on one call: a score of 100 means little where next to nothing was. Weights are
 * points that violations would cost; the rules of a group with a cap weigh no more than the cap together.
 *
 * @param rules of the rulebook
 * @param applicableRules those whose outcome is not {@code NOT_APPLICABLE}
 * @param judgedRules those that passed or were violated, for review or not
 * @param weight of all rules
 * @param applicableWeight of the applicable rules
 * @param judgedWeight of the judged rules
 */
public record Coverage(
        int rules, int applicableRules, int judgedRules, double weight, double applicableWeight, double judgedWeight) {
    static Coverage of(List<RuleResult> results, Map<String, Double> caps) {
        Map<String, Double> groups = new HashMap<>();
        results.stream()
                .map(RuleResult::weight)
                .filter(w -> w.group() != null)
                .forEach(w -> groups.merge(w.group(), w.deduction(), Double::sum));
        groups.replaceAll((group, sum) -> share(caps.getOrDefault(group, Double.POSITIVE_INFINITY), sum));
        Predicate<RuleResult> applicable = r -> r.outcome() != Outcome.NOT_APPLICABLE;
        Predicate<RuleResult> judged = applicable.and(r -> r.outcome() != Outcome.NOT_JUDGED);
        return new Coverage(
                results.size(),
                count(results, applicable),
                count(results, judged),
                weight(results, groups, r -> true),
                weight(results, groups, applicable),
                weight(results, groups, judged));
    }

    /** The part of its points that a rule of the group can really take off. */
    private static double share(double cap, double sum) {
        return sum <= cap ? 1 : cap / sum;
    }

    private static int count(List<RuleResult> results, Predicate<RuleResult> which) {
        return (int) results.stream().filter(which).count();
    }

    private static double weight(List<RuleResult> results, Map<String, Double> groups, Predicate<RuleResult> which) {
        double sum = results.stream()
                .filter(which)
                .map(RuleResult::weight)
                .mapToDouble(w -> w.deduction() * (w.group() == null ? 1 : groups.get(w.group())))
                .sum();
        return Math.round(sum * 1000) / 1000.0;
    }

    /** The judged part of what applies to the call, by weight, 0 to 1; 1 when nothing that weighs applies. */
    public double judgedShare() {
        return applicableWeight == 0 ? 1 : judgedWeight / applicableWeight;
    }
}
