package io.hotlineqa.store.search;

import java.util.List;

/** Finds one thing in a conversation. The cheap part of the search has let that conversation through before. */
interface Finder {
    /** Where it is, in order, none overlapping another; empty when nowhere. */
    List<Match> find(Talk talk);

    /**
     * How well it is found in one run where it is found best; 0 when nowhere.
     *
     * @param said characters that count
     * @param from where the run begins
     * @param to where it ends
     */
    double best(char[] said, int from, int to);
}
