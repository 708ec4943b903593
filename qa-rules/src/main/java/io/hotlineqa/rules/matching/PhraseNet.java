package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;

/**
 * A phrase as a network of states, each one syllable to be said; the order of the states is a topological one. The
 * predecessor {@link #START} stands for the beginning of the phrase.
 */
final class PhraseNet {
    static final int START = -1;
    static final float NEVER = 1e6f;
    private static final float CLOSE = 0.4f;

    /** Of each state; null where any syllable will do. */
    private final short[][] readings;

    /** Whether a state must be heard, as itself or as something close to it. */
    private final boolean[] keys;

    /** Of each state. */
    private final int[][] predecessors;

    /** The states that the phrase may end with. */
    private final int[] exits;

    /** The most syllables that fit. */
    private final int longest;

    PhraseNet(short[][] readings, boolean[] keys, int[][] predecessors, int[] exits, int longest) {
        this.readings = readings;
        this.keys = keys;
        this.predecessors = predecessors;
        this.exits = exits;
        this.longest = longest;
    }

    short[][] readings() {
        return readings;
    }

    boolean[] keys() {
        return keys;
    }

    int[][] predecessors() {
        return predecessors;
    }

    int[] exits() {
        return exits;
    }

    int longest() {
        return longest;
    }

    int size() {
        return readings.length;
    }

    boolean isSlot(int state) {
        return readings[state] == null;
    }

    /** What hearing {@code sounds} for the state costs. */
    float heard(int state, short[] sounds, Confusions confusions) {
        if (isSlot(state)) {
            return 0;
        }
        float cost = confusions.cost(readings[state], sounds);
        return keys[state] && cost > CLOSE ? NEVER : cost;
    }

    /** What missing the state costs. */
    float missed(int state, Confusions confusions) {
        return isSlot(state) || keys[state] ? NEVER : confusions.oneMissing(readings[state]);
    }

    /** Whether nothing at all would fit. */
    boolean mayBeEmpty() {
        for (int exit : exits) {
            if (exit == START) {
                return true;
            }
        }
        return false;
    }

    /** The fewest syllables of their own, slots left out, that a fit has. */
    int shortest() {
        int[] lengths = new int[size()];
        for (int s = 0; s < size(); s++) {
            lengths[s] = shortest(predecessors[s], lengths) + (isSlot(s) ? 0 : 1);
        }
        return shortest(exits, lengths);
    }

    private static int shortest(int[] states, int[] lengths) {
        int best = Integer.MAX_VALUE;
        for (int s : states) {
            best = Math.min(best, s == START ? 0 : lengths[s]);
        }
        return best;
    }
}
