package io.hotlineqa.rules.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pairs of a phrase's own syllables with nothing but a free place of two syllables and more between. They are needed to
 * find a phrase that can be said without any two of its own syllables near each other, as 把<2-4>给.
 */
final class FarPairs {
    /** Fewer syllables between are looked up for every phrase. */
    private static final int LEAST = 2;

    private static final int NO_WAY = -1;

    private final PhraseNet net;

    FarPairs(PhraseNet net) {
        this.net = net;
    }

    /** Takes the states of a pair, and how many syllables are between. */
    @FunctionalInterface
    interface Taker {
        void take(int one, int other, int apart);
    }

    /** All of them where the phrase needs them; else none. */
    void each(Taker taker) {
        if (areNeeded()) {
            for (int s = 0; s < net.size(); s++) {
                if (!net.state(s).isSlot()) {
                    before(s, taker);
                }
            }
        }
    }

    private void before(int state, Taker taker) {
        BitSet reached = predecessors(state);
        for (int apart = 0; !reached.isEmpty(); apart++) {
            BitSet further = new BitSet();
            for (int p = reached.nextSetBit(0); p >= 0; p = reached.nextSetBit(p + 1)) {
                if (net.state(p).isSlot()) {
                    further.or(predecessors(p));
                } else if (apart >= LEAST) {
                    taker.take(p, state, apart);
                }
            }
            reached = further;
        }
    }

    private BitSet predecessors(int state) {
        BitSet all = new BitSet();
        for (int p : net.predecessors(state)) {
            if (p != PhraseNet.START) {
                all.set(p);
            }
        }
        return all;
    }

    /** Whether the phrase can be said without two of its own syllables near each other. */
    private boolean areNeeded() {
        int[] free = new int[net.size()];
        for (int s = 0; s < net.size(); s++) {
            free[s] = free(s, free);
        }
        return net.shortest() > 1 && Arrays.stream(net.exits()).anyMatch(exit -> free[exit] != NO_WAY);
    }

    /** The most free syllables since the last own one, 0 for an own one, on ways without a near pair. */
    private int free(int state, int[] free) {
        int most = NO_WAY;
        for (int p : net.predecessors(state)) {
            int passed = p == PhraseNet.START ? LEAST : free[p];
            if (net.state(state).isSlot()) {
                most = Math.max(most, passed == NO_WAY ? NO_WAY : passed + 1);
            } else if (passed >= LEAST) {
                most = Math.max(most, 0);
            }
        }
        return most;
    }
}
