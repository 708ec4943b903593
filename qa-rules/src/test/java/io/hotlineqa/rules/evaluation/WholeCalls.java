package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.rules.yaml.WrittenCall;
import io.hotlineqa.rules.yaml.WrittenCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The labelled whole calls of one part, and what the shipped rulebook says of them. */
final class WholeCalls {
    private static final String HEAD = """
            | Characters wrong | Part | Rule | Faults | Recall, counted | Recall with review | Precision, counted | Precision with review |
            |---|---|---|---|---|---|---|---|
            """;

    /**
     * Those of one author, mended on and kept apart, and those of authors who had read the standard only, likewise.
     */
    static final List<String> PARTS = List.of("tune", "held", "strangers", "strangers-held");

    static final Set<String> RULES =
            RulebookFile.shipped().rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, LabelledEvaluation> DONE = new ConcurrentHashMap<>();

    private WholeCalls() {}

    private static Path file(String part) {
        return WholeSet.FOLDER.resolve("calls-" + part + ".yaml");
    }

    static List<WrittenCall> written(String part) {
        try {
            return WrittenCalls.read(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RulebookException e) {
            throw new IllegalStateException(e);
        }
    }

    static Labels labels(String part) {
        try {
            return Labels.read(file(part), RulebookFile.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With so many characters in a hundred wrong; done once for all tests. */
    static LabelledEvaluation evaluate(String part, double rate) {
        return DONE.computeIfAbsent(part + rate, k -> judge(part, rate));
    }

    private static LabelledEvaluation judge(String part, double rate) {
        Random random = new Random(WholeSet.EARS);
        Mishearing ears = WholeSet.ears();
        return LabelledEvaluation.of(
                RulebookFile.shipped(), labels(part).heard(call -> ears.mishear(call, rate, random)));
    }

    /** All rules together in each part, then each rule that a call breaks or that accuses wrongly. */
    static String table(List<Double> rates) {
        StringBuilder table = new StringBuilder(HEAD);
        for (double rate : rates) {
            for (String part : PARTS) {
                LabelledEvaluation evaluation = evaluate(part, rate);
                table.append(row(rate, part, "all", evaluation.all()));
                evaluation.rules().forEach((id, figures) -> {
                    if (!figures.tally().equals(Tally.NONE)) {
                        table.append(row(rate, part, id, figures.tally()));
                    }
                });
            }
        }
        return table.toString();
    }

    private static String row(double rate, String part, String rule, Tally tally) {
        return "| " + Math.round(100 * rate) + " % | " + part + " | " + rule + " | " + tally.violations() + " | "
                + tally.cells() + " |\n";
    }
}
