package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a phrase was found.
 *
 * @param from position of its first syllable in the {@link HeardSyllables}
 * @param to position after its last syllable
 * @param score how well it fits: 1 every syllable as written, 0 not at all
 */
public record Hit(int from, int to, double score) {
    static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparingInt(Hit::from)
            .thenComparing(Hit::to, Comparator.reverseOrder());

    /** The best of those that overlap, best first. */
    public static List<Hit> apart(Stream<Hit> hits) {
        List<Hit> chosen = new ArrayList<>();
        hits.sorted(BEST_FIRST).forEach(hit -> {
            if (chosen.stream().noneMatch(hit::overlaps)) {
                chosen.add(hit);
            }
        });
        return chosen;
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
