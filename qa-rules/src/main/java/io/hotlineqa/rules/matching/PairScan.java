package io.hotlineqa.rules.matching;

import java.util.Arrays;

/** The cheap pass: notes for each phrase where its pairs occur. Serves one pass; not safe for use by several threads. */
final class PairScan {
    private final PairIndex index;
    private final int[][] places;
    private final int[] counts;

    PairScan(PairIndex index, int phrases) {
        this.index = index;
        this.places = new int[phrases][];
        this.counts = new int[phrases];
    }

    /** For each phrase the positions of its pairs in order; null where there is none. */
    int[][] scan(HeardSyllables heard) {
        for (int at = 0; at < heard.size(); at++) {
            pairs(heard, at - 1, at, 0);
            pairs(heard, at - 2, at, 1);
            if (!sameRun(heard, at - 1, at) && !sameRun(heard, at + 1, at)) {
                pairs(heard.get(at).readings(), heard.get(at).readings(), 0, at);
            }
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] == null ? null : Arrays.copyOf(places[i], counts[i]);
        }
        return places;
    }

    private void pairs(HeardSyllables heard, int one, int other, int apart) {
        if (sameRun(heard, one, other)) {
            pairs(heard.get(one).readings(), heard.get(other).readings(), apart, other);
        }
    }

    private static boolean sameRun(HeardSyllables heard, int one, int other) {
        return one >= 0
                && one < heard.size()
                && heard.get(one).run() == heard.get(other).run();
    }

    private void pairs(short[] one, short[] other, int apart, int at) {
        for (short a : one) {
            for (short b : other) {
                for (int phrase : index.phrases(index.key(a, b, apart))) {
                    note(phrase, at);
                }
            }
        }
    }

    private void note(int phrase, int at) {
        int count = counts[phrase]++;
        if (places[phrase] == null) {
            places[phrase] = new int[8];
        } else if (count == places[phrase].length) {
            places[phrase] = Arrays.copyOf(places[phrase], 2 * count);
        }
        places[phrase][count] = at;
    }
}
