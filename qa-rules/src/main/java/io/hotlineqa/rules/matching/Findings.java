package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the phrases of a book were found on one side of a call. A phrase is aligned when it is first asked for. Not safe
 * for use by several threads.
 */
public final class Findings {
    private final PhraseFinder finder;
    private final HeardSyllables heard;
    private final int[][] places;
    private final List<List<Hit>> hits = new ArrayList<>();

    Findings(PhraseFinder finder, HeardSyllables heard, int[][] places) {
        this.finder = finder;
        this.heard = heard;
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

    private List<Hit> align(int number) {
        List<Hit> found = new ArrayList<>();
        int reach = finder.reach(number);
        int from = 0;
        int to = 0;
        for (int at : places[number]) {
            int start = Math.max(to, at - reach);
            int end = Math.min(heard.size(), at + reach + 1);
            if (finder.allows(number, heard, Math.max(0, at - reach), end)) {
                if (start > to || to == 0) {
                    found.addAll(finder.align(number, heard, from, to));
                    from = Math.max(0, at - reach);
                }
                to = end;
            }
        }
        found.addAll(finder.align(number, heard, from, to));
        found.sort(Comparator.comparingInt(Hit::from));
        return List.copyOf(found);
    }
}
