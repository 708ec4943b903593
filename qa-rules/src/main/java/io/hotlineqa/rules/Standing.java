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

    /**
     * What an outcome means.
     *
     * @param review whether a person must confirm it
     */
    public static Standing of(Outcome outcome, boolean review) {
        return switch (outcome) {
            case VIOLATED -> review ? REVIEW : COUNTED;
            case NOT_JUDGED -> OPEN;
            case PASSED, NOT_APPLICABLE -> CLEAR;
        };
    }
}
