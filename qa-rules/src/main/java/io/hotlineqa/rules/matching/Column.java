package io.hotlineqa.rules.matching;

import java.util.Arrays;

/** The cheapest way into each state of a network after one more syllable, of those that may become a fit. */
final class Column {
    private final PhraseNet net;
    private final Allowance allowance;

    /** What it cost. */
    final float[] cost;

    /** The position where it began. */
    final int[] start;

    /** How many syllables of the phrase it went through, slots left out. */
    final int[] length;

    Column(PhraseNet net, Allowance allowance) {
        this.net = net;
        this.allowance = allowance;
        cost = new float[net.size()];
        Arrays.fill(cost, PhraseNet.NEVER);
        start = new int[net.size()];
        length = new int[net.size()];
    }

    /** Nothing heard yet: states can only have been missed. */
    void begin(int at) {
        Arrays.fill(cost, PhraseNet.NEVER);
        Arrays.fill(length, 1);
        for (int s = 0; s < net.size(); s++) {
            for (int p : net.state(s).predecessors) {
                boolean first = p == PhraseNet.START;
                offer(s, net.state(s).sound.missed + (first ? 0 : cost[p]), at, first ? 1 : length[p] + 1);
            }
            close(s);
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

    /** Gives up the way into a state that has cost too much for any fit. */
    void close(int s) {
        if (allowance.isOver(s, cost[s], length[s])) {
            cost[s] = PhraseNet.NEVER;
        }
    }

    /** Whether a way into the state may become a fit. */
    boolean leadsOn(int s) {
        return cost[s] < PhraseNet.NEVER;
    }
}
