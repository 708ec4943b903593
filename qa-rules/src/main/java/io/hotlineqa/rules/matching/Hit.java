package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where a phrase was found.
 *
 * @param from position of its first syllable in the {@link HeardSyllables}
 * @param to position after its last syllable
 * @param score how well it fits: 1 every syllable as written, 0 not at all
 */
public record Hit(int from, int to, double score) {
    private static final Comparator<Hit> BEST_FIRST = Hit::compare;

    private static int compare(Hit one, Hit other) {
        int better = Double.compare(other.score, one.score);
        int earlier = Integer.compare(one.from, other.from);
        int longer = Integer.compare(other.to, one.to);
        return better != 0 ? better : earlier != 0 ? earlier : longer;
    }

    /** The best of those that overlap, best first. */
    public static List<Hit> apart(Collection<Hit> hits) {
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(BEST_FIRST);
        List<Hit> chosen = new ArrayList<>();
        for (Hit hit : sorted) {
            if (!hit.overlapsAny(chosen)) {
                chosen.add(hit);
            }
        }
        return chosen;
    }

    private boolean overlapsAny(List<Hit> others) {
        for (Hit other : others) {
            if (overlaps(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two share a syllable. */
    public boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }

    /** Whether all of it lies in the other. */
    public boolean isWithin(Hit other) {
        return from >= other.from && to <= other.to;
    }
}
