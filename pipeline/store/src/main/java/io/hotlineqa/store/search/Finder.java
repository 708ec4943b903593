package io.hotlineqa.store.search;

import java.util.List;

/** Finds one thing in a conversation. The cheap part of the search has let that conversation through before. */
interface Finder {
    /** Where it is, in order, none overlapping another; empty when nowhere. */
    List<Match> find(Talk talk);

    /** How well it is found where it is found best; 0 when nowhere. */
    double best(Runs runs);
}
