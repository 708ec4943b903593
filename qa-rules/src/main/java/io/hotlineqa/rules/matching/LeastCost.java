package io.hotlineqa.rules.matching;

/**
 * The middle step between pairs and alignment: what an alignment would cost, without its places, in whole numbers that are
 * never more than the true costs ({@link Rough}). Goes through a stretch state by state, and on from those only
 * that are somewhere within the budget. Not safe for use by several threads.
 */
final class LeastCost {
    private static final int[][] NO_ROWS = {};
    private static final int[] NOTHING = {};

    private final HeardCosts costs;
    /** What the state costs to hear, by position in the piece. */
    private int[] hearing = {};
    /** The cheapest way to the beginning of the phrase, to the end of each of its states and before the one looked at. */
    private int[] start = {};

    private int[][] rows = NO_ROWS;
    private int[] before = {};
    /** For each state whether a way to its end is within the budget. */
    private boolean[] leadsOn = {};

    LeastCost(HeardCosts costs) {
        this.costs = costs;
    }

    /** Takes a stretch without a long pause that may hold fits, and which states of the phrase these go through, in order. */
    @FunctionalInterface
    interface Taker {
        void take(int from, int to, int[] states);
    }

    /** The pieces of a stretch that may hold a fit which costs no more than {@code budget}, the last one first. */
    void each(PhraseNet net, int from, int to, int budget, Taker taker) {
        int end = to;
        while (end > from) {
            int begin = end - 1;
            while (begin > from && costs.heard().isOnePiece(begin - 1, begin)) {
                begin--;
            }
            int last = lastEnd(net, begin, end, budget);
            if (last > begin) {
                taker.take(begin, last, net.isChain() ? net.all() : net.those(leadsOn));
            }
            end = begin;
        }
    }

    /** The position after the last fit that the piece may hold; {@code from} when there is none. */
    private int lastEnd(PhraseNet net, int from, int to, int budget) {
        makeRoom(net, to - from + 1);
        return from + (net.isChain() ? lastOfChain(net, from, to, budget) : lastOfAny(net, from, to, budget));
    }

    private int lastOfChain(PhraseNet net, int from, int to, int budget) {
        System.arraycopy(start, 0, before, 0, to - from + 1);
        int least = 0;
        for (int s = 0; s < net.size() && least <= budget; s++) {
            least = hear(net, s, from, to, before, before);
        }
        return least <= budget ? last(before, to - from, budget) : 0;
    }

    private int lastOfAny(PhraseNet net, int from, int to, int budget) {
        for (int s = 0; s < net.size(); s++) {
            int[] way = before(net.predecessors(s), to - from);
            leadsOn[s] = way != NOTHING && hear(net, s, from, to, way, rows[s]) <= budget;
        }
        int last = 0;
        for (int exit : net.exits()) {
            last = Math.max(last, leadsOn[exit] ? last(rows[exit], to - from, budget) : 0);
        }
        return last;
    }

    private void makeRoom(PhraseNet net, int columns) {
        if (start.length < columns) {
            start = new int[2 * columns];
            before = new int[2 * columns];
            hearing = new int[2 * columns];
            rows = NO_ROWS;
        }
        if (!net.isChain() && rows.length < net.size()) {
            rows = new int[net.size()][start.length];
            leadsOn = new boolean[net.size()];
        }
    }

    /** The cheapest way to where a state may begin; {@link #NOTHING} where all are over the budget. */
    private int[] before(int[] predecessors, int length) {
        int[] only = NOTHING;
        for (int p : predecessors) {
            if (p == PhraseNet.START || leadsOn[p]) {
                only = only == NOTHING ? row(p) : cheaper(only, row(p), length);
            }
        }
        return only;
    }

    private int[] cheaper(int[] one, int[] other, int length) {
        for (int t = 0; t <= length; t++) {
            before[t] = Math.min(one[t], other[t]);
        }
        return before;
    }

    private int[] row(int state) {
        return state == PhraseNet.START ? start : rows[state];
    }

    /**
     * The innermost loop: into a state by hearing it, by missing it, or by hearing a syllable too many in it.
     *
     * @param before the cheapest way to where it may begin, at the beginning of the piece and after each syllable
     * @param after takes the cheapest way to its end likewise; may be {@code before}
     * @return the least that it costs anywhere
     */
    private int hear(PhraseNet net, int state, int from, int to, int[] before, int[] after) {
        costs.roughly(net.roughlyHeard(state), from, to, hearing);
        int missed = net.roughlyMissed(state);
        int diagonal = before[0];
        int cost = Math.min(Rough.NEVER, diagonal + missed);
        int least = cost;
        after[0] = cost;
        for (int t = 1; t <= to - from; t++) {
            int above = before[t];
            int said = Math.min(diagonal + hearing[t], above + missed);
            cost = Math.min(said, cost + costs.roughlyTooMany(from + t - 1));
            after[t] = cost;
            least = Math.min(least, cost);
            diagonal = above;
        }
        return least;
    }

    private static int last(int[] row, int length, int budget) {
        int t = length;
        while (t > 0 && row[t] > budget) {
            t--;
        }
        return t;
    }
}
