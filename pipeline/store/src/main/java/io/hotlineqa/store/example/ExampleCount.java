package io.hotlineqa.store.example;

/**
 * How many examples there are of a rule.
 *
 * @param ruleId empty for those that are of no rule
 * @param good how it is done
 * @param bad how it is not
 */
public record ExampleCount(String ruleId, int good, int bad) {}
