package io.hotlineqa.rules.matching;

import java.util.Arrays;

/**
 * The stretches of what was heard that each phrase may fit, in order and apart: those of one piece within reach of so
 * many of its pairs as {@link Nearness} asks for. Not safe for use by several threads.
 */
final class Candidates {
    /** So long before the first syllable that nothing is near it. */
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private static final int NONE = -1;
    private static final int FEW = 64;

    private final Nearness nearness;
    /** For each phrase where its last pairs were heard, the newest first. */
    private final int[] recent;
    /** For each phrase its last stretch. */
    private final int[] last;

    /** For each stretch where it begins and ends, and which one of the same phrase came before. */
    private int[] from = new int[FEW];

    private int[] to = new int[FEW];
    private int[] before = new int[FEW];
    private int count;

    /** The piece that is looked at. */
    private int begin;

    private int end;

    Candidates(Nearness nearness) {
        this.nearness = nearness;
        this.recent = new int[Nearness.MOST * nearness.phrases()];
        this.last = new int[nearness.phrases()];
        Arrays.fill(recent, NEVER);
        Arrays.fill(last, NONE);
    }

    /** Goes on to a piece between two long pauses: all pairs noted from now on lie in it. */
    void begin(int first, int afterLast) {
        begin = first;
        end = afterLast;
    }

    /** Notes that a pair of the phrase ends there. Pairs come in order. */
    void note(int phrase, int at) {
        int newest = Nearness.MOST * phrase;
        for (int i = newest + Nearness.MOST - 1; i > newest; i--) {
            recent[i] = recent[i - 1];
        }
        recent[newest] = at;
        int first = recent[newest + nearness.pairs(phrase) - 1];
        int reach = nearness.reach(phrase);
        if (first >= begin && at - first <= reach) {
            add(phrase, Math.max(begin, first - reach), Math.min(end, at + reach + 1));
        }
    }

    /** Widens the phrase's last stretch, or begins another where the two do not touch. */
    private void add(int phrase, int start, int end) {
        int known = last[phrase];
        if (known != NONE && start <= to[known]) {
            to[known] = end;
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            before = Arrays.copyOf(before, 2 * count);
        }
        from[count] = start;
        to[count] = end;
        before[count] = known;
        last[phrase] = count++;
    }

    /** Whether there is any stretch that the phrase may fit. */
    boolean has(int phrase) {
        return last[phrase] != NONE;
    }

    /** Each stretch of the phrase, the last one first. */
    void each(int phrase, Stretch stretch) {
        for (int at = last[phrase]; at != NONE; at = before[at]) {
            stretch.take(from[at], to[at]);
        }
    }

    /** Takes a stretch from one position to before another. */
    @FunctionalInterface
    interface Stretch {
        void take(int start, int end);
    }
}
