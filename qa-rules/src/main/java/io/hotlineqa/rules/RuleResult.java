package io.hotlineqa.rules;

import java.util.List;

/**
 * What one rule says of one call.
 *
 * @param ruleId lower-case words and hyphens, as in the rulebook
 * @param clause the clause of the standard that the rule stands for
 * @param outcome what the rule says
 * @param review whether a person must confirm before the deduction counts; it counts as 0 until then
 * @param deduction points taken off now, at least 0; 0 while {@code review} is set
 * @param weight what a violation that stands costs in this call, whatever the outcome; less than the rule's own where
 *     only a part is lacking; for a person's verdict, see {@link Scoring}
 * @param reason why, in the language of the rulebook
 * @param evidence where it can be heard, in order of time; every deduction has some
 */
public record RuleResult(
        String ruleId,
        String clause,
        Outcome outcome,
        boolean review,
        double deduction,
        Weight weight,
        String reason,
        List<Evidence> evidence) {
    public RuleResult {
        evidence = List.copyOf(evidence);
        if (!(deduction >= 0)) {
            throw new IllegalArgumentException(ruleId + " deducts " + deduction);
        }
        if (deduction > 0 && (review || outcome != Outcome.VIOLATED)) {
            throw new IllegalArgumentException(ruleId + " deducts " + deduction + " for an unproved violation");
        }
        if (deduction > 0 && evidence.isEmpty()) {
            throw new IllegalArgumentException(ruleId + " deducts " + deduction + " without evidence");
        }
    }

    /** A result of which nobody knows the weight: what it deducts is all that it could. */
    public RuleResult(
            String ruleId,
            String clause,
            Outcome outcome,
            boolean review,
            double deduction,
            String reason,
            List<Evidence> evidence) {
        this(
                ruleId,
                clause,
                outcome,
                review,
                deduction,
                new Weight(Severity.MINOR, deduction, review, null),
                reason,
                evidence);
    }

    /** Whether it accuses and needs nobody's confirmation: what the machine's own score is made of. */
    public boolean counts() {
        return outcome == Outcome.VIOLATED && !review;
    }
}
