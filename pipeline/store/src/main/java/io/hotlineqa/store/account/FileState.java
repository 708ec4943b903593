package io.hotlineqa.store.account;

/** What became of a file of a drop. All but {@link #PENDING} are final until somebody requeues the file. */
public enum FileState {
    /** Seen, and not finished. */
    PENDING,
    /** Transcript and scorecard are stored. */
    SCORED,
    /** Could not be scored, for a reason. */
    QUARANTINED,
    /** The same bytes are or were in another file. */
    DUPLICATE
}
