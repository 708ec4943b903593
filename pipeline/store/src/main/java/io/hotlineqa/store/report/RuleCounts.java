package io.hotlineqa.store.report;

/**
 * What one rule did in the calls of a report.
 *
 * @param ruleId the rule
 * @param passed calls that keep it
 * @param violated calls that violate it beyond doubt
 * @param toConfirm calls in which a person must confirm it
 * @param notJudged calls in which nobody can tell
 * @param right findings that people confirmed
 * @param wrong findings that people overturned
 */
public record RuleCounts(
        String ruleId, long passed, long violated, long toConfirm, long notJudged, long right, long wrong) {
    /** How many of the judged calls it accuses. */
    public Proportion found() {
        return new Proportion(violated + toConfirm, passed + violated + toConfirm);
    }

    /** How many of its findings were overturned. */
    public Proportion overturned() {
        return new Proportion(wrong, right + wrong);
    }
}
