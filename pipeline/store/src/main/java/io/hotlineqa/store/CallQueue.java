package io.hotlineqa.store;

/** The lists that reviewers work off. */
public enum CallQueue {
    /** Scored below the threshold, and not yet published. */
    BELOW("s.score < :threshold and (v.state is null or v.state = 'OPEN')"),
    /** With something that a person must confirm, and not yet published. */
    CONFIRM("s.reviews > 0 and (v.state is null or v.state = 'OPEN')"),
    /** With an appeal that waits for its answer. */
    APPEALED("v.state = 'APPEALED'"),
    /** Without a fault and with nothing to confirm: else nobody would ever see what the machine missed. */
    CLEAN("s.violations = 0 and s.reviews = 0 and (v.state is null or v.state = 'OPEN')"),
    /** Begun by the one who asks, and not yet published. */
    MINE("v.reviewer = :me and v.state = 'OPEN'"),
    /** Published, by whomever. */
    DONE("v.state <> 'OPEN'"),
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
