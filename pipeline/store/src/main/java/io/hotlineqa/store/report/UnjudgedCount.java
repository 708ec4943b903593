package io.hotlineqa.store.report;

/**
 * How often a rule could not be judged for one reason.
 *
 * @param ruleId the rule
 * @param reason as the scorecards say it
 * @param calls as many
 */
public record UnjudgedCount(String ruleId, String reason, long calls) {}
