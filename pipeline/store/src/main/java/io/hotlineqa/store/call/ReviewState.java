package io.hotlineqa.store.call;

/** Where a call stands between the machine's score and the last word. */
public enum ReviewState {
    /** Not published: only reviewers see it. */
    OPEN,
    /** The agent sees it. */
    PUBLISHED,
    /** The agent has accepted it. */
    ACKNOWLEDGED,
    /** The agent has appealed a result. */
    APPEALED,
    /** Every appeal is answered. */
    ANSWERED,
    /** The supervisor has had the last word. */
    CLOSED
}
