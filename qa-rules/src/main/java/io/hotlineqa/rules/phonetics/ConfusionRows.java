package io.hotlineqa.rules.phonetics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the rows of a confusion table can be used. */
final class ConfusionRows {
    /** Kinds of row, and how many sounds each names. */
    private static final Map<String, Integer> SOUNDS =
            Map.of("initial", 2, "final", 2, "syllable", 2, "filler", 1, "gap", 1, "other", 1);

    private static final Set<String> NEEDED = Set.of("gap insert", "gap delete", "other initial", "other final");

    private ConfusionRows() {}

    /** A sentence for each row that cannot, and for each that is missing. */
    static List<String> problems(List<String[]> rows) {
        List<String> problems = new ArrayList<>();
        rows.stream()
                .filter(r -> !isGood(r))
                .forEach(r -> problems.add("读不懂 (cannot be read): " + String.join(" ", r)));
        Set<String> given = rows.stream()
                .filter(r -> r.length == 3)
                .map(r -> r[0] + " " + r[1])
                .collect(Collectors.toSet());
        NEEDED.stream().filter(n -> !given.contains(n)).sorted().forEach(n -> problems.add("缺少 (missing): " + n));
        return problems;
    }

    private static boolean isGood(String[] row) {
        Integer sounds = SOUNDS.get(row[0]);
        return sounds != null && row.length == sounds + 2 && isCost(row[row.length - 1]);
    }

    private static boolean isCost(String text) {
        return text.matches("[01](\\.\\d+)?") && Double.parseDouble(text) <= 1;
    }
}
