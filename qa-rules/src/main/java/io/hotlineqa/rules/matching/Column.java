package io.hotlineqa.rules.matching;

import java.util.Arrays;

/** The cheapest way into each state of a network after one more syllable. */
final class Column {
    /** What it cost. */
    final float[] cost;

    /** The position where it began. */
    final int[] start;

    /** How many syllables of the phrase it went through, slots left out. */
    final int[] length;

    Column(int size) {
        cost = new float[size];
        Arrays.fill(cost, PhraseNet.NEVER);
        start = new int[size];
        length = new int[size];
    }

    /** Nothing heard yet: states can only have been missed. */
    void begin(PhraseNet net, int at) {
        Arrays.fill(cost, PhraseNet.NEVER);
        Arrays.fill(length, 1);
        for (int s = 0; s < net.size(); s++) {
            for (int p : net.state(s).predecessors) {
                boolean first = p == PhraseNet.START;
                offer(s, net.state(s).sound.missed + (first ? 0 : cost[p]), at, first ? 1 : length[p] + 1);
            }
        }
    }

    void take(int s, float newCost, int newStart, int newLength) {
        cost[s] = newCost;
        start[s] = newStart;
        length[s] = newLength;
    }

    void offer(int s, float newCost, int newStart, int newLength) {
        if (newCost < cost[s]) {
            take(s, newCost, newStart, newLength);
        }
    }
}
