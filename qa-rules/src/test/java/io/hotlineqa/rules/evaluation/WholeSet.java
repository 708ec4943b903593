package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All sentences of the evaluation, judged by the shipped rulebook at one wrong character in five, once for all tests. */
final class WholeSet {
    static final Path FOLDER = Path.of("evaluation");
    static final Map<String, Set<String>> ROWS = EvaluationReport.shippedRows();
    static final Set<String> RULES = rules();
    static final double RATE = 0.2;
    static final long EARS = 12;
    static final List<LabelledCall> CALLS = calls("");
    static final Evaluation MISHEARD = Evaluation.of(RulebookFile.shipped(), CALLS, RULES, ears(), RATE, EARS);

    private static final long SEED = 2008;

    private WholeSet() {}

    private static Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        ROWS.values().forEach(rules::addAll);
        return rules;
    }

    /** Calls of one part of the sentences; of all for an empty one. */
    static List<LabelledCall> calls(String part) {
        try {
            return EvaluationSet.compose(FOLDER.resolve("sentences.tsv"), SEED, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mishearing ears() {
        try {
            return new Mishearing(Pair.read(FOLDER.resolve("pairs.tsv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
