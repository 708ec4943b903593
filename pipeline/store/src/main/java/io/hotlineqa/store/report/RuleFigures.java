package io.hotlineqa.store.report;

/**
 * What one rule did over all calls, and what people say of it.
 *
 * @param ruleId the rule
 * @param violated calls that violate it beyond doubt
 * @param toConfirm calls in which a person must confirm it
 * @param right verdicts that the machine is right
 * @param wrong verdicts that it is wrong
 * @param cannotTell verdicts that nobody can tell
 */
public record RuleFigures(String ruleId, long violated, long toConfirm, long right, long wrong, long cannotTell) {
    /** How often people found the machine right where they could tell. */
    public Proportion precision() {
        return new Proportion(right, right + wrong);
    }
}
