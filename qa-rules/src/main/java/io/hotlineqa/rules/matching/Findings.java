package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.Collections;
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
    private final LeastCost least;
    private final Resemblance resemblance;
    private final Candidates candidates;
    private final List<List<Hit>> hits;

    Findings(PhraseFinder finder, HeardCosts costs, Candidates candidates) {
        this.finder = finder;
        this.costs = costs;
        this.least = new LeastCost(costs);
        this.resemblance = finder.resemblance(costs);
        this.candidates = candidates;
        this.hits = new ArrayList<>(Collections.nCopies(finder.sought().size(), null));
    }

    /** The hits of a phrase in order of time; they do not overlap. */
    public List<Hit> of(Sought sought) {
        int number = sought.number();
        if (!candidates.has(number)) {
            return List.of();
        } else if (hits.get(number) == null) {
            hits.set(number, align(number));
        }
        return hits.get(number);
    }

    /** Whether the cheap pass found so many pairs of the phrase near each other that the dear one tries it. */
    public boolean isCandidate(Sought sought) {
        return candidates.has(sought.number());
    }

    /** Where a phrase is in a stretch, best first; for short stretches, where no candidate may be lost. */
    public List<Hit> align(Sought phrase, int from, int to) {
        List<Hit> found = new ArrayList<>();
        finder.fits(phrase.number(), costs, least, from, to, found);
        return found.size() < 2 ? found : Hit.apart(found);
    }

    /** Where a phrase fits best, however badly; nothing where it does not fit at all. */
    public Optional<Hit> nearest(Sought phrase) {
        return finder.nearest(phrase.number(), costs);
    }

    /** How alike two stretches sound, 0 to 1; 0 where it is less than {@code floor}. */
    public double resemblance(int from, int to, int otherFrom, int otherTo, double floor) {
        return resemblance.of(from, to, otherFrom, otherTo, floor);
    }

    private List<Hit> align(int number) {
        List<Hit> found = new ArrayList<>();
        candidates.each(number, (from, to) -> finder.fits(number, costs, least, from, to, found));
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(Hit::from));
        }
        return List.copyOf(found);
    }
}
