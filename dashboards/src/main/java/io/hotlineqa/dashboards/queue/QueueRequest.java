package io.hotlineqa.dashboards.queue;

import io.hotlineqa.store.CallFilter;
import io.hotlineqa.store.CallQueue;
import io.hotlineqa.store.CallSort;

/**
 * What the address of the list asks for; what it leaves out takes the default.
 *
 * @param tab the list
 * @param q part of a call id or of an agent's id or name
 * @param rule a rule violated
 * @param agent an agent's id
 * @param sort the order
 * @param page 0 for the first
 */
record QueueRequest(CallQueue tab, String q, String rule, String agent, CallSort sort, Integer page) {
    QueueRequest {
        tab = tab == null ? CallQueue.BELOW : tab;
        sort = sort == null ? CallSort.NEWEST : sort;
        page = page == null ? 0 : Math.max(page, 0);
    }

    CallFilter filter(String user, double threshold) {
        return new CallFilter(tab, q, rule, agent, threshold, user);
    }
}
