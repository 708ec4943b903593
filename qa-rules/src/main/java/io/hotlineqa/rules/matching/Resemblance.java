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
    /** What the stretches cost so far, up to each place of the other one, within the budget. */
    private Row row = new Row();

    /** The same up to the syllable before. */
    private Row spare = new Row();

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
        int apart = Math.abs((to - from) - (otherTo - otherFrom));
        int most = Rough.budget(budget);
        if (apart * costs.roughlyLeastTooMany() > most || !isWithin(from, to, otherFrom, otherTo, most)) {
            return 0;
        }
        float cost = cost(from, to, otherFrom, otherTo);
        return cost > budget ? 0 : Math.max(0, 1 - cost / longer);
    }

    /** Follows only what is within the budget. */
    private boolean isWithin(int from, int to, int otherFrom, int otherTo, int budget) {
        int length = otherTo - otherFrom;
        row.clear(length);
        int cost = row.keep(0, 0, budget);
        for (int i = 1; i <= length && cost < Rough.NEVER; i++) {
            cost = row.keep(i, cost + costs.roughlyTooMany(otherFrom + i - 1), budget);
        }
        for (int at = from; at < to && !row.isEmpty(); at++) {
            hear(at, otherFrom, length, budget);
        }
        return row.last() == length;
    }

    /** Goes on by one syllable. */
    private void hear(int at, int otherFrom, int length, int budget) {
        Row before = row;
        row = spare;
        spare = before;
        row.clear(length);
        int gap = costs.roughlyTooMany(at);
        int diagonal = Rough.NEVER;
        int cost = Rough.NEVER;
        for (int i = before.first(); i <= length && (i <= before.last() + 1 || cost <= budget); i++) {
            int above = before.cost(i);
            int least = above + gap;
            if (diagonal <= budget) {
                least = Math.min(least, diagonal + same(at, otherFrom + i - 1));
            }
            if (cost <= budget) {
                least = Math.min(least, cost + costs.roughlyTooMany(otherFrom + i - 1));
            }
            cost = row.keep(i, least, budget);
            diagonal = above;
        }
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
