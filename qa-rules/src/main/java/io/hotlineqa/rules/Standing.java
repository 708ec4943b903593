package io.hotlineqa.rules;

/** What a result means for the agent. */
public enum Standing {
    /** A violation whose points are off. */
    COUNTED,
    /** A violation that a person must confirm. */
    REVIEW,
    /** No violation: passed or not applicable. */
    CLEAR,
    /** Not judged. */
    OPEN;

    static Standing of(RuleResult result) {
        return switch (result.outcome()) {
            case VIOLATED -> result.review() ? REVIEW : COUNTED;
            case NOT_JUDGED -> OPEN;
            case PASSED, NOT_APPLICABLE -> CLEAR;
        };
    }
}
