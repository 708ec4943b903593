package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The figures in {@code docs/evaluation.md}, below a line that says what writes them. */
final class EvaluationPage {
    static final Path FILE = Path.of("docs/evaluation.md");
    private static final String MARK = "<!-- Written by qa-rules/evaluation/write-page; change nothing below. -->\n";
    private static final Path FOLDER = Path.of("evaluation");
    private static final long CALLS = 2008;
    private static final long EARS = 12;

    private EvaluationPage() {}

    /** The page as it should be: what stands above the line as it is, and the figures that are reached now. */
    static String written() throws IOException {
        String page = Files.readString(FILE);
        return page.substring(0, page.indexOf(MARK)) + MARK + tables(EvaluationReport.RATES);
    }

    /** The figures at these error rates, and those of each rule at one wrong character in five. */
    static String tables(List<Double> rates) throws IOException {
        Mishearing ears = new Mishearing(Pair.read(FOLDER.resolve("pairs.tsv")));
        Rulebook rulebook = Rulebook.shipped();
        Map<String, Set<String>> rows = EvaluationReport.shippedRows();
        Set<String> rules = new TreeSet<>();
        rows.values().forEach(rules::addAll);
        StringBuilder tables = new StringBuilder();
        for (String part : List.of("tune", "held")) {
            tables.append("\n## ")
                    .append(part.equals("tune") ? "Sentences that the rules were tuned on" : "Sentences kept apart")
                    .append("\n\n")
                    .append(EvaluationReport.write(rulebook, calls(part), ears, rows, rates, EARS));
        }
        return tables.append("\n## Each rule, all sentences\n\n")
                .append(EvaluationReport.writeEachRule(rulebook, calls(""), ears, rules, 0.2, EARS))
                .toString();
    }

    private static List<LabelledCall> calls(String part) throws IOException {
        return EvaluationSet.compose(FOLDER.resolve("sentences.tsv"), CALLS, part);
    }
}
