package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Evaluations at several error rates as one table, in Markdown. */
public final class EvaluationReport {
    private static final List<Double> RATES = List.of(0.0, 0.1, 0.2, 0.3);
    private static final String HEAD = """
            | Characters wrong | Rules | Recall, counted | Recall with review | Precision, counted | Precision with review | Keyword recall |
            |---|---|---|---|---|---|---|
            """;

    private EvaluationReport() {}

    /**
     * The table for the calls as they are and misheard at 10, 20 and 30 % of the characters.
     *
     * @param groups ids of rules by the name of their row
     * @param seed of the mishearing; the same gives the same table
     */
    public static String write(
            Rulebook rulebook, List<LabelledCall> calls, Mishearing ears, Map<String, Set<String>> groups, long seed) {
        Set<String> about = new TreeSet<>();
        groups.values().forEach(about::addAll);
        StringBuilder table = new StringBuilder(HEAD);
        for (double rate : RATES) {
            Evaluation evaluation = Evaluation.of(rulebook, calls, about, ears, rate, seed);
            groups.forEach((name, ids) -> table.append(row(evaluation, rate, name, ids)));
        }
        return table.toString();
    }

    private static String row(Evaluation evaluation, double rate, String name, Set<String> ids) {
        Tally keywords = Evaluation.sum(evaluation.keywords(), ids);
        String literal = keywords.violations() == 0 ? "–" : keywords.cells().split(" \\| ", 2)[0];
        return "| " + Math.round(100 * rate) + " % | " + name + " | "
                + Evaluation.sum(evaluation.rules(), ids).cells() + " | " + literal + " |\n";
    }

    /** The rows of the shipped rulebook: forbidden phrases by class, the greeting, the closing. */
    public static Map<String, Set<String>> shippedRows() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        rows.put("禁用语 A", forbidden("03 04 05 06 07 08 09 10 11 12 14 19 20 21 22 23 26 27"));
        rows.put("禁用语 B", forbidden("01 24 29 30"));
        rows.put("禁用语 C D", forbidden("02 13 15 16 17 18 25"));
        rows.put("禁用语 E", forbidden("28"));
        rows.put("受理首语", Set.of("greeting"));
        rows.put("结束语", Set.of("closing"));
        return rows;
    }

    private static Set<String> forbidden(String numbers) {
        Set<String> ids = new TreeSet<>();
        for (String number : numbers.split(" ", -1)) {
            ids.add("forbidden-" + number);
        }
        return ids;
    }
}
