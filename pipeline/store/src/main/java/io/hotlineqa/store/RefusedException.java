package io.hotlineqa.store;

/** What was asked for is not valid; nothing was written. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** @param message for logs and commands; a page says {@code why} in the reader's language */
    public RefusedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is not valid. */
    public enum Why {
        /** The machine is overturned, appealed against or answered without a reason. */
        REASON_NEEDED,
        /** No user can be called that. */
        USER_NAME,
        /** There is a user of that name already. */
        USER_EXISTS,
        /** There is no user of that name. */
        USER_UNKNOWN,
        /** An agent without an agent's id, or another with one. */
        AGENT_ID,
        /** Somebody takes their own rights away. */
        ONESELF
    }
}
