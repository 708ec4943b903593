package io.hotlineqa.rules;

/** What an example must come to. */
public enum Expectation {
    /** A violation, whether it counts at once or a person must confirm it. */
    VIOLATED,
    /** A violation that a person must confirm. */
    REVIEW,
    PASSED,
    NOT_APPLICABLE,
    NOT_JUDGED;

    /** Whether the result is as expected. */
    public boolean holds(RuleResult result) {
        return this == REVIEW
                ? result.outcome() == Outcome.VIOLATED && result.review()
                : result.outcome().name().equals(name());
    }

    /** What came out, in the same words. */
    static Expectation of(RuleResult result) {
        return result.review() ? REVIEW : valueOf(result.outcome().name());
    }
}
