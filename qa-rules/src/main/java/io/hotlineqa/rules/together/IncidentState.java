package io.hotlineqa.rules.together;

/** How an incident stands. */
public enum IncidentState {
    /** The promised callback was made in time. */
    KEPT,
    /** No callback was recorded in time. */
    NOT_KEPT,
    /** There is still time for the callback. */
    OPEN,
    /** A call in that time may be the callback; nobody knows who placed it. */
    NOT_JUDGED,
    /** It is there; nothing is due. */
    FOUND
}
