package io.hotlineqa.rules.evaluation;

import java.util.Set;
import java.util.TreeSet;

/**
 * The different sentences behind the calls of a tally. Calls composed from one sentence are not independent of each
 * other, so what a tally is worth is measured by these.
 *
 * @param violating sentences of the calls that violate
 * @param found sentences of the calls in which something was counted or put up for review
 */
record Distinct(Set<String> violating, Set<String> found) {
    static final Distinct NONE = new Distinct(Set.of(), Set.of());

    Distinct {
        violating = Set.copyOf(violating);
        found = Set.copyOf(found);
    }

    static Distinct of(String sentence, Tally tally) {
        boolean isFound = tally.right() + tally.reviewed() + tally.wrong() + tally.doubted() > 0;
        return new Distinct(
                tally.violations() > 0 ? Set.of(sentence) : Set.of(), isFound ? Set.of(sentence) : Set.of());
    }

    Distinct plus(Distinct other) {
        return new Distinct(union(violating, other.violating), union(found, other.found));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
