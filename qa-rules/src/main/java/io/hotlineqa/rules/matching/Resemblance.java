package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;

/**
 * How alike two stretches of speech sound, said in the same order: 1 minus what it costs to hear the one for the other, as
 * the table of confusions has it, by the syllables of the longer one. Most have nothing in common, which rough costs tell
 * soon. Serves one comparison after the other.
 */
final class Resemblance {
    private final Confusions confusions;
    private final Rough rough;
    private final HeardCosts costs;
    private final HeardSyllables heard;

    Resemblance(Confusions confusions, Rough rough, HeardCosts costs) {
        this.confusions = confusions;
        this.rough = rough;
        this.costs = costs;
        this.heard = costs.heard();
    }

    /** 0 where it is less than {@code floor}. */
    double of(int from, int to, int otherFrom, int otherTo, double floor) {
        int longer = Math.max(to - from, otherTo - otherFrom);
        double budget = (1 - floor) * longer + 1e-6;
        if (!isWithin(from, to, otherFrom, otherTo, Rough.budget(budget))) {
            return 0;
        }
        float cost = cost(from, to, otherFrom, otherTo);
        return cost > budget ? 0 : Math.max(0, 1 - cost / longer);
    }

    private boolean isWithin(int from, int to, int otherFrom, int otherTo, int budget) {
        int[] last = new int[otherTo - otherFrom + 1];
        int[] same = new int[last.length];
        int[] spare = new int[last.length];
        for (int i = 1; i < last.length; i++) {
            last[i] = last[i - 1] + costs.roughlyTooMany(otherFrom + i - 1);
        }
        for (int at = from; at < to; at++) {
            same(heard.readings(at), otherFrom, otherTo, same, spare);
            if (hear(costs.roughlyTooMany(at), same, otherFrom, last) > budget) {
                return false;
            }
        }
        return last[last.length - 1] <= budget;
    }

    /** What a syllable costs for each of the other stretch, in the reading that fits best. */
    private void same(short[] readings, int otherFrom, int otherTo, int[] same, int[] spare) {
        costs.roughly(rough.costs(readings[0]), otherFrom, otherTo, same);
        for (int r = 1; r < readings.length; r++) {
            costs.roughly(rough.costs(readings[r]), otherFrom, otherTo, spare);
            for (int i = 1; i < same.length; i++) {
                same[i] = Math.min(same[i], spare[i]);
            }
        }
    }

    /**
     * Goes on by one syllable.
     *
     * @param gap what it costs by itself
     * @param same what it costs for each syllable of the other stretch, from the second place on
     * @return what all costs at least from here on
     */
    private int hear(int gap, int[] same, int otherFrom, int[] last) {
        int before = last[0];
        int cost = before + gap;
        int least = cost;
        last[0] = cost;
        for (int i = 1; i < last.length; i++) {
            int above = last[i];
            int either = Math.min(before + same[i], above + gap);
            cost = Math.min(either, cost + costs.roughlyTooMany(otherFrom + i - 1));
            last[i] = cost;
            before = above;
            least = Math.min(least, cost);
        }
        return least;
    }

    private float cost(int from, int to, int otherFrom, int otherTo) {
        float[] last = new float[otherTo - otherFrom + 1];
        for (int i = 1; i < last.length; i++) {
            last[i] = last[i - 1] + costs.tooMany(otherFrom + i - 1);
        }
        for (int at = from; at < to; at++) {
            last = next(last, at, otherFrom);
        }
        return last[last.length - 1];
    }

    private float[] next(float[] last, int at, int otherFrom) {
        float[] next = new float[last.length];
        float gap = costs.tooMany(at);
        next[0] = last[0] + gap;
        for (int i = 1; i < next.length; i++) {
            int other = otherFrom + i - 1;
            float same = last[i - 1] + confusions.cost(heard.readings(at), heard.readings(other));
            next[i] = Math.min(same, Math.min(last[i] + gap, next[i - 1] + costs.tooMany(other)));
        }
        return next;
    }
}
