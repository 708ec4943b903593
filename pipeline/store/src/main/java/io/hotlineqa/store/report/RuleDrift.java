package io.hotlineqa.store.report;

/**
 * How right one rule was lately and before.
 *
 * @param ruleId the rule
 * @param lately verdicts of the last 30 days
 * @param before verdicts of the 30 days before those
 */
public record RuleDrift(String ruleId, Proportion lately, Proportion before) {
    /** Whether the two intervals do not touch: more than chance. */
    public boolean isAlarming() {
        return lately.isKnown() && before.isKnown() && (lately.high() < before.low() || before.high() < lately.low());
    }
}
