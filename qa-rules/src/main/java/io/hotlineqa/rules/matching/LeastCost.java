package io.hotlineqa.rules.matching;

import java.util.Arrays;

/**
 * The middle step between pairs and alignment: what an alignment would cost, without its places, in whole numbers that are
 * never more than the true costs ({@link Rough}). Goes through a stretch state by state and follows only what is within the
 * budget: most phrases fit nowhere, which shows after their first few states. Not safe for use by several threads.
 */
final class LeastCost {
    private static final int[][] NO_ROWS = {};

    private final HeardCosts costs;
    /** The cheapest way to the beginning of the phrase, and before the state that is looked at. */
    private int[] start = {};

    private int[] before = {};
    /** The cheapest way to the end of each state, at the beginning of the piece and after each syllable. */
    private int[][] rows = NO_ROWS;
    /** The first and the last place of each row that are within the budget; only between them does it hold anything. */
    private int[] first = {};

    private int[] last = {};
    /** The same of what comes before the state that is looked at. */
    private int earliest;

    private int latest;

    LeastCost(HeardCosts costs) {
        this.costs = costs;
    }

    /**
     * Where the last fit in a stretch may end that costs no more than {@code budget}.
     *
     * @return the position after it; {@code from} when there is none
     */
    int lastEnd(PhraseNet net, int from, int to, int budget) {
        int end = to;
        while (end > from) {
            int begin = end - 1;
            while (begin > from && costs.heard().isOnePiece(begin - 1, begin)) {
                begin--;
            }
            int found = lastEndOfPiece(net, begin, end, budget);
            if (found > begin) {
                return found;
            }
            end = begin;
        }
        return from;
    }

    /** The same, for a stretch without a long pause. */
    private int lastEndOfPiece(PhraseNet net, int from, int to, int budget) {
        int length = to - from;
        makeRoom(net.size(), length + 1);
        for (int s = 0; s < net.size(); s++) {
            int[] way = before(net.predecessors(s), length);
            hear(net, s, way, from, length, budget);
        }
        int found = 0;
        for (int exit : net.exits()) {
            found = Math.max(found, last[exit]);
        }
        return from + found;
    }

    private void makeRoom(int states, int columns) {
        if (start.length < columns) {
            start = new int[2 * columns];
            before = new int[2 * columns];
            rows = NO_ROWS;
        }
        if (rows.length < states) {
            rows = new int[states][start.length];
            first = new int[states];
            last = new int[states];
        }
    }

    /** The cheapest way to where a state may begin. */
    private int[] before(int[] predecessors, int length) {
        earliest = first(predecessors[0]);
        latest = last(predecessors[0], length);
        return predecessors.length == 1 ? row(predecessors[0]) : cheapest(predecessors, length);
    }

    private int[] cheapest(int[] predecessors, int length) {
        for (int p : predecessors) {
            earliest = Math.min(earliest, first(p));
            latest = Math.max(latest, last(p, length));
        }
        if (earliest <= latest) {
            Arrays.fill(before, earliest, latest + 1, Rough.NEVER);
        }
        for (int p : predecessors) {
            int[] row = row(p);
            int end = last(p, length);
            for (int t = first(p); t <= end; t++) {
                before[t] = Math.min(before[t], row[t]);
            }
        }
        return before;
    }

    private int[] row(int state) {
        return state == PhraseNet.START ? start : rows[state];
    }

    private int first(int state) {
        return state == PhraseNet.START ? 0 : first[state];
    }

    private int last(int state, int length) {
        return state == PhraseNet.START ? length : last[state];
    }

    /**
     * The innermost loop: into a state by hearing it, by missing it, or by hearing a syllable too many in it.
     *
     * @param way the cheapest way to where it may begin
     */
    private void hear(PhraseNet net, int state, int[] way, int from, int length, int budget) {
        int begin = Rough.NEVER;
        int end = 0;
        if (earliest <= latest) {
            int[] row = rows[state];
            short[] heard = net.roughlyHeard(state);
            int missed = net.roughlyMissed(state);
            int diagonal = way[earliest];
            int cost = diagonal + missed <= budget ? diagonal + missed : Rough.NEVER;
            row[earliest] = cost;
            begin = cost <= budget ? earliest : begin;
            end = cost <= budget ? earliest : end;
            for (int t = earliest + 1; t <= length && (t <= latest + 1 || cost <= budget); t++) {
                int above = t <= latest ? way[t] : Rough.NEVER;
                int said = Math.min(diagonal + costs.roughly(heard, from + t - 1), above + missed);
                cost = Math.min(said, cost + costs.roughlyTooMany(from + t - 1));
                cost = cost <= budget ? cost : Rough.NEVER;
                row[t] = cost;
                begin = Math.min(begin, cost <= budget ? t : begin);
                end = cost <= budget ? t : end;
                diagonal = above;
            }
        }
        first[state] = begin;
        last[state] = end;
    }
}
