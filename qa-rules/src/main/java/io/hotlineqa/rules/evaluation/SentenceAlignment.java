package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligns what was said with what was heard, character by character, at the least cost of their sounds. */
final class SentenceAlignment {
    private static final double GAP = 0.7;
    private final int[] said;
    private final int[] heard;
    private final double[][] cost;

    private SentenceAlignment(Pair pair) {
        said = sounds(pair.said());
        heard = sounds(pair.heard());
        cost = new double[said.length + 1][heard.length + 1];
    }

    static List<Step> of(Pair pair) {
        SentenceAlignment alignment = new SentenceAlignment(pair);
        alignment.fill();
        return alignment.walk();
    }

    private static int[] sounds(String text) {
        return text.codePoints().filter(c -> Readings.of(c).length > 0).toArray();
    }

    private void fill() {
        for (int i = 0; i <= said.length; i++) {
            for (int j = 0; j <= heard.length; j++) {
                cost[i][j] = i + j == 0 ? 0 : Math.min(both(i, j), Math.min(missed(i, j), tooMany(i, j)));
            }
        }
    }

    private double both(int i, int j) {
        return i == 0 || j == 0 ? Double.MAX_VALUE : cost[i - 1][j - 1] + sound(said[i - 1], heard[j - 1]);
    }

    private double missed(int i, int j) {
        return i == 0 ? Double.MAX_VALUE : cost[i - 1][j] + GAP;
    }

    private double tooMany(int i, int j) {
        return j == 0 ? Double.MAX_VALUE : cost[i][j - 1] + GAP;
    }

    private static double sound(int one, int other) {
        float[] costs = Confusions.shipped().costs(Readings.of(one));
        double best = 1;
        for (short reading : Readings.of(other)) {
            best = Math.min(best, costs[reading]);
        }
        return best;
    }

    private List<Step> walk() {
        List<Step> steps = new ArrayList<>();
        int i = said.length;
        int j = heard.length;
        while (i + j > 0) {
            boolean both = cost[i][j] == both(i, j);
            boolean missed = !both && cost[i][j] == missed(i, j);
            steps.add(new Step(
                    both || missed ? said[i - 1] : Step.NOTHING, both || !missed ? heard[j - 1] : Step.NOTHING));
            i -= both || missed ? 1 : 0;
            j -= both || !missed ? 1 : 0;
        }
        Collections.reverse(steps);
        return steps;
    }
}
