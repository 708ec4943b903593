package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Ask;

/**
 * A search.
 *
 * @param ask what is asked for
 * @param order of the hits
 * @param page 0 for the first
 * @param size hits a page, 1 to {@link #DEEPEST}
 * @param folded whether calls of nearly the same words stand under the first of them
 */
public record SearchRequest(Ask ask, HitOrder order, int page, int size, boolean folded) {
    /** Only so many of the first hits can be paged to. */
    public static final int DEEPEST = 1000;

    public SearchRequest {
        page = Math.max(0, Math.min(page, DEEPEST));
        size = Math.max(1, Math.min(size, DEEPEST));
    }

    /** The first twenty, each for itself, best first. */
    public static SearchRequest of(Ask ask) {
        return new SearchRequest(ask, HitOrder.RELEVANCE, 0, 20, false);
    }
}
