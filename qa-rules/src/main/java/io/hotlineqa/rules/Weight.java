package io.hotlineqa.rules;

/**
 * What a violation of a rule costs.
 *
 * @param severity beside the points
 * @param deduction points off, at least 0
 * @param review whether a person must confirm each violation before it counts
 * @param group the group whose cap the deduction falls under; null for none
 */
public record Weight(Severity severity, double deduction, boolean review, String group) {}
