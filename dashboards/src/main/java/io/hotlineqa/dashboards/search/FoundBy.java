package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.store.search.HitOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page of hits, which a call that is opened from it carries along.
 *
 * @param q the query
 * @param sort the order of the hits; null for that of relevance
 * @param page 0 for the first
 */
record FoundBy(String q, HitOrder sort, Integer page) {
    FoundBy {
        q = q == null ? "" : q;
        sort = sort == null ? HitOrder.RELEVANCE : sort;
        page = page == null ? 0 : Math.max(0, page);
    }

    FoundBy at(int other) {
        return new FoundBy(q, sort, other);
    }

    /** Its address. */
    String address() {
        return "/search?" + query();
    }

    /** The end of its address, which is never empty. */
    String query() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", q);
        values.put("sort", sort.name());
        values.put("page", page == 0 ? "" : page.toString());
        return Address.of("", values).substring(1);
    }

    /** The address of a call that was opened from there. */
    String call(long id) {
        return Address.of("/calls/" + id, Map.of("search", query()));
    }
}
