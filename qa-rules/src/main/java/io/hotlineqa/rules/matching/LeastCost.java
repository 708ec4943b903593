package io.hotlineqa.rules.matching;

/**
 * The middle step between pairs and alignment: what an alignment would cost beyond its {@link Allowance}, without its places,
 * in whole numbers that are never more than the true costs ({@link Rough}). Goes through a stretch state by state, and on
 * from those only that may become a fit somewhere. Not safe for use by several threads.
 */
final class LeastCost {
    private static final Row[] NO_ROWS = {};

    private final HeardCosts costs;
    /** The ways to the beginning of the phrase, which may be anywhere. */
    private final Row start = new Row();

    /** The ways to the end of each state. */
    private Row[] rows = NO_ROWS;
    /** The ways to where each state may begin, and those of them that had to be put together. */
    private Row[] before = NO_ROWS;

    private Row[] joined = NO_ROWS;

    private int from;
    private int length;

    LeastCost(HeardCosts costs) {
        this.costs = costs;
    }

    /** Takes a stretch without a long pause that may hold fits, and which states of the phrase these go through, in order. */
    @FunctionalInterface
    interface Taker {
        void take(int from, int to, int[] states);
    }

    /** The pieces of a stretch that may hold a fit, the last one first. */
    void each(PhraseNet net, Allowance allowance, int first, int afterLast, Taker taker) {
        makeRoom(net.size());
        int end = afterLast;
        while (end > first) {
            int begin = end - 1;
            while (begin > first && costs.heard().isOnePiece(begin - 1, begin)) {
                begin--;
            }
            start(begin, end);
            int last = lastEnd(net, allowance);
            if (last > 0) {
                taker.take(begin, begin + last, net.those(s -> !rows[s].isEmpty()));
            }
            end = begin;
        }
    }

    private void makeRoom(int states) {
        if (rows.length < states) {
            rows = rows(states);
            joined = rows(states);
            before = new Row[states];
        }
    }

    private static Row[] rows(int states) {
        Row[] rows = new Row[states];
        for (int s = 0; s < states; s++) {
            rows[s] = new Row();
        }
        return rows;
    }

    private void start(int begin, int end) {
        from = begin;
        length = end - begin;
        start.clear(length);
        for (int t = 0; t <= length; t++) {
            start.keep(t, 0, 0);
        }
    }

    /** After how many syllables the last fit ends that the piece may hold; 0 when there is none. */
    private int lastEnd(PhraseNet net, Allowance allowance) {
        for (int s = 0; s < net.size(); s++) {
            int like = net.likeBefore(s);
            before[s] = like < s ? before[like] : before(net.predecessors(s), joined[s]);
            hear(net, allowance, s);
        }
        int last = 0;
        for (int exit : net.exits()) {
            last = Math.max(last, rows[exit].lastWithin(Allowance.roughEnd()));
        }
        return last;
    }

    /** The ways to where a state may begin. */
    private Row before(int[] predecessors, Row joint) {
        Row all = row(predecessors[0]);
        for (int i = 1; i < predecessors.length; i++) {
            Row next = row(predecessors[i]);
            if (all.isEmpty()) {
                all = next;
            } else if (!next.isEmpty()) {
                joint.join(all, next);
                all = joint;
            }
        }
        return all;
    }

    private Row row(int state) {
        return state == PhraseNet.START ? start : rows[state];
    }

    /** The innermost loop: into a state by hearing it, by missing it, or by hearing a syllable too many in it. */
    private void hear(PhraseNet net, Allowance allowance, int state) {
        Row ways = before[state];
        Row after = rows[state];
        after.clear(length);
        short[] heard = net.roughlyHeard(state);
        int allowed = net.own(state) * allowance.roughlyEach();
        int missed = net.roughlyMissed(state) - allowed;
        int most = allowance.roughRest(state);
        int diagonal = Rough.NEVER;
        int cost = Rough.NEVER;
        int t = ways.first();
        for (int end = Math.min(length, ways.last() + 1); t <= end; t++) {
            int above = ways.cost(t);
            int least = above + missed;
            if (diagonal < Rough.NEVER) {
                least = Math.min(least, diagonal + costs.roughly(heard, from + t - 1) - allowed);
            }
            if (cost <= most) {
                least = Math.min(least, cost + costs.roughlyTooMany(from + t - 1));
            }
            cost = after.keep(t, least, most);
            diagonal = above;
        }
        for (; t <= length && cost <= most; t++) {
            cost = after.keep(t, cost + costs.roughlyTooMany(from + t - 1), most);
        }
    }
}
