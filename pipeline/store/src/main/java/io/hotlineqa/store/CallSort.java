package io.hotlineqa.store;

/** The orders that a list of calls can be in; ties go by id, so that pages never overlap. */
public enum CallSort {
    /** The newest first; those of unknown time last. */
    NEWEST("c.started_at desc nulls last, c.id desc"),
    OLDEST("c.started_at asc nulls last, c.id asc"),
    /** The worst first. */
    SCORE("s.score asc, c.id desc"),
    /** The longest first. */
    DURATION("c.duration_seconds desc, c.id desc"),
    /** Those with the most to confirm first. */
    REVIEWS("s.reviews desc, s.score asc, c.id desc");

    private final String order;

    CallSort(String order) {
        this.order = order;
    }

    String order() {
        return order;
    }
}
