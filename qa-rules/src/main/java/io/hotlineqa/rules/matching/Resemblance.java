package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;

/**
 * How alike two stretches of speech sound, said in the same order: 1 minus what it costs to hear the one for the other, as
 * the table of confusions has it, by the syllables of the longer one. Serves one comparison after the other.
 */
final class Resemblance {
    private final Confusions confusions;
    private final HeardSyllables heard;

    Resemblance(Confusions confusions, HeardSyllables heard) {
        this.confusions = confusions;
        this.heard = heard;
    }

    /** 0 where it is less than {@code floor}. */
    double of(int from, int to, int otherFrom, int otherTo, double floor) {
        int longer = Math.max(to - from, otherTo - otherFrom);
        double budget = (1 - floor) * longer + 1e-6;
        float[] last = first(otherFrom, otherTo);
        for (int at = from; at < to; at++) {
            last = next(last, at, otherFrom);
            if (least(last) > budget) {
                return 0;
            }
        }
        double cost = last[last.length - 1];
        return cost > budget ? 0 : Math.max(0, 1 - cost / longer);
    }

    private float[] first(int otherFrom, int otherTo) {
        float[] costs = new float[otherTo - otherFrom + 1];
        for (int i = 1; i < costs.length; i++) {
            costs[i] = costs[i - 1] + gap(otherFrom + i - 1);
        }
        return costs;
    }

    private float[] next(float[] last, int at, int otherFrom) {
        float[] costs = new float[last.length];
        float gap = gap(at);
        costs[0] = last[0] + gap;
        for (int i = 1; i < costs.length; i++) {
            int other = otherFrom + i - 1;
            float same = last[i - 1]
                    + confusions.cost(heard.get(at).readings(), heard.get(other).readings());
            costs[i] = Math.min(same, Math.min(last[i] + gap, costs[i - 1] + gap(other)));
        }
        return costs;
    }

    private float gap(int position) {
        return confusions.oneTooMany(heard.get(position).readings());
    }

    private static float least(float[] costs) {
        float least = costs[0];
        for (float cost : costs) {
            least = Math.min(least, cost);
        }
        return least;
    }
}
