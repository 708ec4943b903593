package io.hotlineqa.store.search;

import java.util.Comparator;
import java.util.List;

/**
 * Where something asked for is said.
 *
 * @param from position of its first character in the {@link Talk}
 * @param to position after its last character
 * @param quality 1 as asked for, less where it only sounds like it
 */
record Match(int from, int to, double quality) {
    static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::quality).reversed().thenComparingInt(Match::from);

    /** The quality of the best of these; 0 without any. */
    static double best(List<Match> matches) {
        return matches.stream().mapToDouble(Match::quality).max().orElse(0);
    }

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
