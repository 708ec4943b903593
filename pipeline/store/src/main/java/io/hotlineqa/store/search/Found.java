package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total calls that fit
 * @param hits of the page that was asked for
 * @param next whether there is another page
 * @param facets for each field that may be counted by, its values with their number of calls, the most frequent first
 * @param complete false when time ran out before all calls were looked at
 */
public record Found(long total, List<Hit> hits, boolean next, Map<Field, List<FacetCount>> facets, boolean complete) {
    public Found {
        hits = List.copyOf(hits);
    }
}
