package io.hotlineqa.store;

/** The lists that reviewers work off. */
public enum CallQueue {
    /** Scored below the threshold. */
    BELOW("s.score < :threshold"),
    /** With something that a person must confirm. */
    CONFIRM("s.reviews > 0"),
    /** Without a fault and with nothing to confirm: else nobody would ever see what the machine missed. */
    CLEAN("s.violations = 0 and s.reviews = 0"),
    /** Every scored call. */
    ALL("true");

    private final String condition;

    CallQueue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
