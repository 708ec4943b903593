package io.hotlineqa.speech;

/** Who speaks on a channel. Guilt depends on it, so {@link #UNKNOWN} is never rounded to one of the others. */
public enum Role {
    AGENT,
    CUSTOMER,
    UNKNOWN;

    /** The other party of the call; the opposite of unknown is unknown. */
    public Role opposite() {
        return switch (this) {
            case AGENT -> CUSTOMER;
            case CUSTOMER -> AGENT;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
