package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the phrases of a book were found on one side of a call. A phrase is aligned when it is first asked for. Not safe
 * for use by several threads.
 */
public final class Findings {
    private final PhraseFinder finder;
    private final HeardCosts costs;
    private final int[][] places;
    private final List<List<Hit>> hits = new ArrayList<>();

    Findings(PhraseFinder finder, HeardCosts costs, int[][] places) {
        this.finder = finder;
        this.costs = costs;
        this.places = places;
        for (int i = 0; i < places.length; i++) {
            hits.add(places[i] == null ? List.of() : null);
        }
    }

    /** The hits of a phrase in order of time; they do not overlap. */
    public List<Hit> of(Sought sought) {
        int number = sought.number();
        if (hits.get(number) == null) {
            hits.set(number, align(number));
        }
        return hits.get(number);
    }

    /** Whether the cheap pass found any pair of the phrase, so that the dear one tries it. */
    public boolean isCandidate(Sought sought) {
        return places[sought.number()] != null;
    }

    /** Where a phrase is in a stretch, best first; for short stretches, where no candidate may be lost. */
    public List<Hit> align(Sought phrase, int from, int to) {
        return finder.align(phrase.number(), costs, from, to);
    }

    /** Where a phrase fits best, however badly; nothing where it does not fit at all. */
    public Optional<Hit> nearest(Sought phrase) {
        return finder.align(phrase.number(), costs, 0, costs.heard().size(), 0).stream()
                .findFirst();
    }

    /** Aligns the phrase in each stretch that it may fit, places near each other in one. */
    private List<Hit> align(int number) {
        List<Hit> found = new ArrayList<>();
        int[] at = places[number];
        int reach = finder.reach(number);
        int from = 0;
        int to = 0;
        for (int i = 0; i < at.length; i++) {
            int start = Math.max(0, at[i] - reach);
            int end = Math.min(costs.heard().size(), at[i] + reach + 1);
            if (end > to && isDense(at, i, reach, finder.pairs(number)) && finder.allows(number, costs, start, end)) {
                if (start > to) {
                    align(number, from, to, found);
                    from = start;
                } else if (to == 0) {
                    from = start;
                }
                to = end;
            }
        }
        align(number, from, to, found);
        found.sort(Comparator.comparingInt(Hit::from));
        return List.copyOf(found);
    }

    /** Whether so many pairs, this one among them, lie within reach of each other. */
    private static boolean isDense(int[] at, int place, int reach, int pairs) {
        for (int first = Math.max(0, place - pairs + 1); first <= place; first++) {
            int last = first + pairs - 1;
            if (last < at.length && at[last] - at[first] <= reach) {
                return true;
            }
        }
        return false;
    }

    private void align(int number, int from, int to, List<Hit> found) {
        if (to > from) {
            found.addAll(finder.align(number, costs, from, to));
        }
    }
}
