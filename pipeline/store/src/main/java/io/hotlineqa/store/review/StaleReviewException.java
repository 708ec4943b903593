package io.hotlineqa.store.review;

/** Somebody else has changed the review since it was looked at; nothing was written. */
public final class StaleReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleReviewException(long call, int seen) {
        super("the review of call " + call + " was changed after version " + seen);
    }
}
