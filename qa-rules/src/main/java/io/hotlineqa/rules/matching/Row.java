package io.hotlineqa.rules.matching;

import java.util.Arrays;

/**
 * What the cheapest ways to one place of a phrase cost, after each syllable that was heard, as {@link Rough} has it. What is
 * too dear is given up, so mostly a few places next to each other are left; only those are gone through. Not safe for use by
 * several threads.
 */
final class Row {
    private int[] costs = {};
    private int first;
    private int last;

    /** Makes room for ways after up to so many syllables, and forgets all of them. */
    void clear(int syllables) {
        makeRoom(syllables);
        first = Integer.MAX_VALUE;
        last = -1;
    }

    private void makeRoom(int syllables) {
        if (costs.length <= syllables) {
            costs = Arrays.copyOf(costs, 2 * syllables + 2);
        }
    }

    /** Whether no way is left. */
    boolean isEmpty() {
        return last < 0;
    }

    /** After how many syllables the first way is left. */
    int first() {
        return first;
    }

    /** After how many syllables the last way is left; -1 when none is. */
    int last() {
        return last;
    }

    /** What the way after so many syllables costs; {@link Rough#NEVER} where none is left. */
    int cost(int syllables) {
        return syllables >= first && syllables <= last ? costs[syllables] : Rough.NEVER;
    }

    /**
     * Notes what a way costs; they come in order, without a gap between the first and the last that is kept.
     *
     * @return the cost; {@link Rough#NEVER} when it is more than {@code most}
     */
    int keep(int syllables, int cost, int most) {
        if (cost > most) {
            costs[syllables] = Rough.NEVER;
            return Rough.NEVER;
        }
        costs[syllables] = cost;
        first = Math.min(first, syllables);
        last = syllables;
        return cost;
    }

    /** Takes the cheaper way of two rows everywhere; one of them may be this row. */
    void join(Row one, Row other) {
        int begin = Math.min(one.first, other.first);
        int end = Math.max(one.last, other.last);
        makeRoom(end);
        for (int t = begin; t <= end; t++) {
            costs[t] = Math.min(one.cost(t), other.cost(t));
        }
        first = begin;
        last = end;
    }

    /** After how many syllables the last way is left that costs no more; 0 when there is none. */
    int lastWithin(int most) {
        int t = Math.max(0, last);
        while (t > 0 && cost(t) > most) {
            t--;
        }
        return t;
    }
}
