package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures in {@code docs/evaluation.md}, below a line that says what writes them. */
final class EvaluationPage {
    static final Path FILE = Path.of("docs/evaluation.md");
    private static final String MARK = "<!-- Written by qa-rules/evaluation/write-page; change nothing below. -->\n";

    private EvaluationPage() {}

    /** The page as it should be: what stands above the line as it is, and the figures that are reached now. */
    static String written() throws IOException {
        String page = Files.readString(FILE);
        return page.substring(0, page.indexOf(MARK)) + MARK + tables(EvaluationReport.RATES);
    }

    /** The figures at these error rates, and those of each rule at one wrong character in five. */
    static String tables(List<Double> rates) {
        StringBuilder tables = new StringBuilder();
        for (String part : List.of("tune", "held")) {
            tables.append("\n## ")
                    .append(part.equals("tune") ? "Sentences that the rules were tuned on" : "Sentences kept apart")
                    .append("\n\n")
                    .append(EvaluationReport.write(
                            RulebookFile.shipped(),
                            WholeSet.calls(part),
                            WholeSet.ears(),
                            WholeSet.ROWS,
                            rates,
                            WholeSet.EARS));
        }
        return tables.append("\n## Each rule, all sentences\n\n")
                .append(EvaluationReport.writeEachRule(WholeSet.MISHEARD, WholeSet.RULES, WholeSet.RATE))
                .append("\n## Whole calls\n\n")
                .append(WholeCalls.table(
                        rates.stream().filter(r -> r == 0 || r == WholeSet.RATE).toList()))
                .toString();
    }
}
