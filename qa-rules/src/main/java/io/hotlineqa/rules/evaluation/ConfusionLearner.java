package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import io.hotlineqa.rules.phonetics.Syllabary;
import io.hotlineqa.rules.phonetics.SyllableParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates from pairs of said and heard text how easily one initial, final or whole syllable is heard for another, and
 * how easily one is missed or heard too many. What happens as often as one time in five costs 0.1, one in a hundred 0.5;
 * what was seen fewer than three times, or is rarer, teaches nothing. Serves one list of pairs.
 */
public final class ConfusionLearner {
    private static final double LEAST = 0.1;
    private static final double SCALE = 0.133;
    private static final int ENOUGH = 3;
    private static final double MOST = 0.55;

    /** Syllables that must have been said before their number says something about all. */
    private static final int ENOUGH_SAID = 200;

    private final Map<String, Integer> said = new TreeMap<>();
    private final Map<String, Integer> confused = new TreeMap<>();
    private final Map<String, Integer> gaps = new TreeMap<>();
    private int inserted;
    private int deleted;
    private int all;

    private ConfusionLearner() {}

    /** Lines of a confusion table, such as {@code initial<TAB>one<TAB>other<TAB>cost}, in alphabetical order. */
    public static List<String> learn(List<Pair> pairs) {
        ConfusionLearner learner = new ConfusionLearner();
        for (Pair pair : pairs) {
            SentenceAlignment.of(pair).forEach(learner::count);
        }
        return learner.lines();
    }

    private void count(Step step) {
        all++;
        if (step.said() == Step.NOTHING) {
            inserted++;
            gaps.merge(syllable(step.heard()), 1, Integer::sum);
        } else if (step.heard() == Step.NOTHING) {
            deleted++;
            gaps.merge(syllable(step.said()), 1, Integer::sum);
            note("syllable", syllable(step.said()));
        } else {
            sounds(syllable(step.said()), syllable(step.heard()));
        }
    }

    private static String syllable(int character) {
        return Syllabary.name(Readings.of(character)[0]);
    }

    private void sounds(String saidSyllable, String heardSyllable) {
        SyllableParts one = SyllableParts.of(saidSyllable);
        SyllableParts other = SyllableParts.of(heardSyllable);
        boolean sameStart = one.initial().equals(other.initial());
        boolean sameEnd = one.rime().equals(other.rime());
        count("initial", one.initial(), other.initial(), sameEnd);
        count("final", one.rime(), other.rime(), sameStart);
        count("syllable", saidSyllable, heardSyllable, !sameStart && !sameEnd);
    }

    /** Only what was heard with the rest of the syllable right teaches something about a part of it. */
    private void count(String kind, String one, String other, boolean teaches) {
        note(kind, one);
        note(kind, other);
        if (teaches && !one.equals(other)) {
            boolean inOrder = one.compareTo(other) < 0;
            String key = kind + "\t" + (inOrder ? one : other) + "\t" + (inOrder ? other : one);
            confused.merge(key, 1, Integer::sum);
        }
    }

    private void note(String kind, String sound) {
        said.merge(kind + "\t" + sound, 1, Integer::sum);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        confused.forEach((key, count) -> line(key, count, cost(key, count), lines));
        gaps.forEach((syllable, count) -> line("filler\t" + syllable, count, filler(syllable, count), lines));
        if (all >= ENOUGH_SAID) {
            gap("delete", deleted, lines);
            gap("insert", inserted, lines);
        }
        lines.sort(null);
        return lines;
    }

    private static void line(String key, int count, double cost, List<String> lines) {
        if (count >= ENOUGH && cost < MOST) {
            lines.add(line(key, cost));
        }
    }

    private static String line(String key, double cost) {
        return key + "\t" + String.format(Locale.ROOT, "%.2f", cost);
    }

    private double cost(String key, int count) {
        String[] names = key.split("\t", -1);
        int rarer = Math.min(said.get(names[0] + "\t" + names[1]), said.get(names[0] + "\t" + names[2]));
        return cost(Math.min(1, 2.0 * count / rarer));
    }

    private double filler(String syllable, int count) {
        return cost((double) count / Math.max(count, said.getOrDefault("syllable\t" + syllable, 0) / 2));
    }

    private static double cost(double share) {
        return LEAST + SCALE * Math.max(0, -Math.log(share / 0.2));
    }

    /** What any syllable costs that is missing or too many, from 0.4 to 1. */
    private void gap(String kind, int count, List<String> lines) {
        double share = Math.max(count, 0.5) / all;
        lines.add(line("gap\t" + kind, Math.min(1, Math.max(0.4, cost(share)))));
    }

    /**
     * A whole table: what the pairs teach, and the shipped one for everything that they say nothing about.
     *
     * @return lines with a comment at the head
     */
    public static List<String> table(List<Pair> pairs) {
        Map<String, String> rows = new TreeMap<>();
        Confusions.shippedRows().forEach(row -> rows.put(key(row), row));
        List<String> learnt = learn(pairs);
        learnt.forEach(row -> rows.put(key(row), row));
        List<String> table = new ArrayList<>();
        table.add("# " + learnt.size() + " 行由 " + pairs.size() + " 对文本估出，其余取自随附的表");
        table.add("# " + learnt.size() + " rows estimated from " + pairs.size()
                + " pairs, the others from the shipped table");
        table.addAll(rows.values());
        return table;
    }

    /** What a row is about, the two sounds in one order. */
    private static String key(String row) {
        String[] fields = row.split("\t", -1);
        if (fields.length < 4) {
            return fields[0] + "\t" + fields[1];
        }
        boolean inOrder = fields[1].compareTo(fields[2]) < 0;
        return fields[0] + "\t" + (inOrder ? fields[1] : fields[2]) + "\t" + (inOrder ? fields[2] : fields[1]);
    }
}
