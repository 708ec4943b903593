package io.hotlineqa.store.report;

/**
 * How often one rule misses a violation, as far as the random clean sample tells.
 *
 * @param ruleId the rule
 * @param missed calls of the sample in which a person added a violation of it, among all that a person finished
 */
public record RuleMisses(String ruleId, Proportion missed) {}
