package io.hotlineqa.rules.yaml;

import io.hotlineqa.rules.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Collects what is wrong in one file. */
final class Problems {
    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(String file) {
        this.file = file;
    }

    /** What is wrong with a class is found in each of its rules, and listed once. */
    void add(Place place, String message) {
        found.add(new Problem(file, place.line(), place.column(), message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    /** The valid choices for {@code wrong}, the nearest one first when there is one. */
    static String choices(String wrong, Collection<String> valid) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String nearest = valid.stream()
                .filter(v -> distance.apply(wrong, v) <= Math.max(2, wrong.length() / 3))
                .min(Comparator.comparing(v -> distance.apply(wrong, v)))
                .map(v -> "；是不是“" + v + "” (did you mean " + v + ")?")
                .orElse("");
        return nearest + " 可用 (valid): " + String.join(", ", valid);
    }
}
