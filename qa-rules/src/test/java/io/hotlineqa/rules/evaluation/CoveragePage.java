package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.CoverageTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What the labels say of the rules that {@code docs/coverage.md} names for each requirement, below a line that says what writes it. */
final class CoveragePage {
    static final Path FILE = Path.of("docs/coverage.md");

    private static final String MARK = "<!-- Written by qa-rules/evaluation/write-page; change nothing below. -->\n";
    private static final String ALL_FORBIDDEN = "`forbidden-01` … `forbidden-30`";
    private static final List<String> PARTS = List.of("tune", "held", "strangers-held");

    private CoveragePage() {}

    /** The page as it should be: what stands above the line as it is, and the figures that are reached now. */
    static String written() throws IOException {
        String page = Files.readString(FILE);
        String above = page.substring(0, page.indexOf(MARK));
        return above + MARK + figures(above);
    }

    private static String figures(String above) {
        StringBuilder table = new StringBuilder("""

                | Row | Faults in calls | Found, clean | Found, 20 % | Wrong, clean | Wrong, 20 % | Faults in sentences | Found, 20 % | Wrong, 20 % |
                |---|---|---|---|---|---|---|---|---|
                """);
        rules(above).forEach((row, rules) -> table.append(row(row, rules)));
        return table.toString();
    }

    private static String row(String number, Set<String> rules) {
        Tally sentences = Evaluation.sum(WholeSet.MISHEARD.rules(), rules);
        String said = rules.stream().anyMatch(WholeSet.RULES::contains)
                ? sentences.violations() + " | " + sentences.found() + " | " + accused(sentences)
                : "– | – | –";
        return "| no. " + number + " | " + calls(rules, 0, Tally::violations) + " | " + calls(rules, 0, Tally::found)
                + " | " + calls(rules, WholeSet.RATE, Tally::found) + " | " + calls(rules, 0, CoveragePage::accused)
                + " | " + calls(rules, WholeSet.RATE, CoveragePage::accused) + " | " + said + " |\n";
    }

    private static long accused(Tally tally) {
        return tally.wrong() + tally.doubted();
    }

    /** Of the calls that the rules were tuned on, of those kept apart, and of those kept apart that strangers wrote. */
    private static String calls(Set<String> rules, double rate, ToLongFunction<Tally> what) {
        return PARTS.stream()
                .map(part -> Long.toString(
                        what.applyAsLong(WholeCalls.evaluate(part, rate).of(rules))))
                .collect(Collectors.joining(" + "));
    }

    /** The rules that stand for each requirement, by its number; without the requirements that none stands for. */
    private static Map<String, Set<String>> rules(String page) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        CoverageTable.rows(page).forEach(m -> {
            Set<String> named = CoverageTable.names(m.group(2)).stream()
                    .filter(WholeCalls.RULES::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (m.group(2).contains(ALL_FORBIDDEN)) {
                WholeSet.RULES.stream()
                        .filter(id -> id.startsWith("forbidden-"))
                        .forEach(named::add);
            }
            if (!named.isEmpty()) {
                rules.put(m.group(1), named);
            }
        });
        return rules;
    }
}
