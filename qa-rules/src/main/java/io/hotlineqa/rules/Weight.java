package io.hotlineqa.rules;

/**
 * What a violation of a rule costs.
 *
 * @param severity beside the points
 * @param deduction points off, at least 0
 * @param review whether a person must confirm each violation before it counts
 * @param group the group whose cap the deduction falls under; null for none
 */
public record Weight(Severity severity, double deduction, boolean review, String group) {
    /** What a part of the violation costs, to a thousandth of a point; {@code share} is from 0 to 1. */
    Weight part(double share) {
        return new Weight(severity, Math.round(deduction * share * 1000) / 1000.0, review, group);
    }
}
