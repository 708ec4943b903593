package io.hotlineqa.store.call;

/** The orders that a list of calls can be in; ties go by id, so that pages never overlap. */
public enum CallSort {
    /** The newest first; those of unknown time last. */
    NEWEST("c.started_at desc nulls last, c.id desc", "coalesce(-extract(epoch from c.started_at), 1e18), -c.id"),
    OLDEST("c.started_at asc nulls last, c.id asc", "coalesce(extract(epoch from c.started_at), 1e18), c.id"),
    /** The worst first. */
    SCORE("s.score asc, s.call desc", "s.score, -c.id"),
    /** The longest first. */
    DURATION("c.duration_seconds desc, c.id desc", "-c.duration_seconds, -c.id"),
    /** Those with the most to confirm first. */
    REVIEWS("s.reviews desc, s.score asc, s.call desc", "-s.reviews, s.score, -c.id");

    private final String order;
    private final String key;

    CallSort(String order, String key) {
        this.order = order;
        this.key = key;
    }

    String order() {
        return order;
    }

    /** What grows along the list, as a row of values. */
    String key() {
        return "(" + key + ")";
    }

    /** What the list is sorted by before anything else. */
    String first() {
        return order.substring(0, order.indexOf(' '));
    }

    /** Whether that grows along the list, or shrinks. */
    boolean grows() {
        return order.startsWith(first() + " asc");
    }

    /** The same list from its end, along the same index. */
    String backwards() {
        return order.replace(" asc", " ^")
                .replace(" desc", " asc")
                .replace(" ^", " desc")
                .replace("nulls last", "nulls first");
    }
}
