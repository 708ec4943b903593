package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.phonetics.Readings;
import io.hotlineqa.rules.phonetics.Syllabary;
import io.hotlineqa.rules.phonetics.SyllableParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates from pairs of said and heard text how easily one initial or final is heard for another. A confusion as
 * frequent as one in five costs 0.1, one in a hundred 0.5; rarer ones are left to the table's default. Serves one list of
 * pairs.
 */
public final class ConfusionLearner {
    private static final double LEAST = 0.1;
    private static final double SCALE = 0.133;
    private static final int ENOUGH = 3;
    private static final double MOST = 0.55;

    private final Map<String, Integer> said = new TreeMap<>();
    private final Map<String, Integer> confused = new TreeMap<>();

    private ConfusionLearner() {}

    /** Lines of a confusion table, {@code initial<TAB>one<TAB>other<TAB>cost}, in alphabetical order. */
    public static List<String> learn(List<Pair> pairs) {
        ConfusionLearner learner = new ConfusionLearner();
        for (Pair pair : pairs) {
            SentenceAlignment.of(pair).stream()
                    .filter(s -> s.said() != Step.NOTHING && s.heard() != Step.NOTHING)
                    .forEach(learner::count);
        }
        return learner.lines();
    }

    private void count(Step step) {
        SyllableParts one = parts(step.said());
        SyllableParts other = parts(step.heard());
        count("initial", one.initial(), other.initial(), one.rime().equals(other.rime()));
        count("final", one.rime(), other.rime(), one.initial().equals(other.initial()));
    }

    private static SyllableParts parts(int character) {
        return SyllableParts.of(Syllabary.name(Readings.of(character)[0]));
    }

    /** Only what was heard with the rest of the syllable right teaches something about this part. */
    private void count(String kind, String one, String other, boolean restIsRight) {
        said.merge(kind + "\t" + one, 1, Integer::sum);
        said.merge(kind + "\t" + other, 1, Integer::sum);
        if (restIsRight && !one.equals(other)) {
            boolean inOrder = one.compareTo(other) < 0;
            String key = kind + "\t" + (inOrder ? one : other) + "\t" + (inOrder ? other : one);
            confused.merge(key, 1, Integer::sum);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        confused.forEach((key, count) -> {
            double cost = cost(key, count);
            if (count >= ENOUGH && cost < MOST) {
                lines.add(key + "\t" + String.format(Locale.ROOT, "%.2f", cost));
            }
        });
        return lines;
    }

    private double cost(String key, int count) {
        String[] names = key.split("\t", -1);
        int rarer = Math.min(said.get(names[0] + "\t" + names[1]), said.get(names[0] + "\t" + names[2]));
        double share = Math.min(1, 2.0 * count / rarer);
        return LEAST + SCALE * Math.max(0, -Math.log(share / 0.2));
    }
}
