package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Evaluations at several error rates as one table, in Markdown. */
public final class EvaluationReport {
    /** Of the characters that are misheard: none, and 10, 20 and 30 %. */
    public static final List<Double> RATES = List.of(0.0, 0.1, 0.2, 0.3);

    private static final String HEAD = """
            | Characters wrong | Rules | Recall, counted | Recall with review | Precision, counted | Precision with review | Keyword recall | Keyword precision |
            |---|---|---|---|---|---|---|---|
            """;

    private EvaluationReport() {}

    /**
     * The table for the calls misheard at some rates.
     *
     * @param groups ids of rules by the name of their row
     * @param rates of the characters that are misheard, 0 to 1
     * @param seed of the mishearing; the same gives the same table
     */
    public static String write(
            Rulebook rulebook,
            List<LabelledCall> calls,
            Mishearing ears,
            Map<String, Set<String>> groups,
            List<Double> rates,
            long seed) {
        Set<String> about = new TreeSet<>();
        groups.values().forEach(about::addAll);
        StringBuilder table = new StringBuilder(HEAD);
        for (double rate : rates) {
            Evaluation evaluation = Evaluation.of(rulebook, calls, about, ears, rate, seed);
            groups.forEach((name, ids) -> table.append(row(evaluation, rate, name, ids)));
        }
        return table.toString();
    }

    /**
     * The same table for one evaluation with a row for each rule.
     *
     * @param rate of the characters that were misheard in it, 0 to 1
     */
    public static String writeEachRule(Evaluation evaluation, Set<String> rules, double rate) {
        StringBuilder table = new StringBuilder(HEAD);
        rules.stream().sorted().forEach(id -> table.append(row(evaluation, rate, id, Set.of(id))));
        return table.toString();
    }

    private static String row(Evaluation evaluation, double rate, String name, Set<String> ids) {
        Tally rules = Evaluation.sum(evaluation.rules(), ids);
        Tally keywords = Evaluation.sum(evaluation.keywords(), ids);
        int violating = evaluation.sentences(ids).violating().size();
        int found = evaluation.sentences(ids).found().size();
        List<String> cells = List.of(
                Math.round(100 * rate) + " %",
                name,
                cell(rules.recall(), rules.violations(), violating),
                cell(rules.recallWithReview(), rules.violations(), violating),
                cell(rules.precision(), rules.right() + rules.wrong(), found),
                cell(
                        rules.precisionWithReview(),
                        rules.right() + rules.reviewed() + rules.wrong() + rules.doubted(),
                        found),
                share(keywords.recall(), keywords.violations()),
                share(keywords.precision(), keywords.right() + keywords.wrong()));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(double share, long cases, long independent) {
        Wilson interval = Wilson.of(share, independent);
        return cases == 0
                ? "–"
                : String.format(Locale.ROOT, "%.3f (%.2f–%.2f)", share, interval.low(), interval.high());
    }

    private static String share(double share, long cases) {
        return cases == 0 ? "–" : String.format(Locale.ROOT, "%.3f", share);
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
