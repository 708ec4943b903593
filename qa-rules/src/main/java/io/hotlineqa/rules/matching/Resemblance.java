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
    /** What the stretches cost so far, up to each place of the other one. */
    private int[] row = {};
    /** The first and the last place that are within the budget; only between them does the row hold anything. */
    private int first;

    private int last;

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

    /** Follows only what is within the budget. */
    private boolean isWithin(int from, int to, int otherFrom, int otherTo, int budget) {
        makeRoom(otherTo - otherFrom + 1);
        row[0] = 0;
        first = 0;
        last = 0;
        while (last < otherTo - otherFrom && row[last] + costs.roughlyTooMany(otherFrom + last) <= budget) {
            row[last + 1] = row[last] + costs.roughlyTooMany(otherFrom + last);
            last++;
        }
        for (int at = from; at < to && first <= last; at++) {
            hear(at, otherFrom, otherTo, budget);
        }
        return last == otherTo - otherFrom;
    }

    private void makeRoom(int columns) {
        if (row.length < columns) {
            row = new int[2 * columns];
        }
    }

    /** Goes on by one syllable. */
    private void hear(int at, int otherFrom, int otherTo, int budget) {
        int begin = first;
        int end = last;
        int gap = costs.roughlyTooMany(at);
        int diagonal = Rough.NEVER;
        int cost = Rough.NEVER;
        first = Rough.NEVER;
        last = -1;
        for (int i = begin; i <= otherTo - otherFrom && (i <= end + 1 || cost <= budget); i++) {
            int above = i <= end ? row[i] : Rough.NEVER;
            int least = above + gap;
            if (diagonal <= budget) {
                least = Math.min(least, diagonal + same(at, otherFrom + i - 1));
            }
            if (cost <= budget) {
                least = Math.min(least, cost + costs.roughlyTooMany(otherFrom + i - 1));
            }
            cost = keep(i, least, budget);
            diagonal = above;
        }
    }

    /** Notes what a place costs; what is over the budget leads nowhere. */
    private int keep(int place, int cost, int budget) {
        if (cost > budget) {
            row[place] = Rough.NEVER;
            return Rough.NEVER;
        }
        row[place] = cost;
        first = Math.min(first, place);
        last = place;
        return cost;
    }

    /** What the one syllable costs for the other, in the readings that fit best. */
    private int same(int at, int other) {
        int least = Rough.NEVER;
        for (short reading : heard.readings(at)) {
            least = Math.min(least, costs.roughly(rough.costs(reading), other));
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
