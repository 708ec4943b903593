package io.hotlineqa.rules.matching;

import java.util.Arrays;

/**
 * The stretches of what was heard that each phrase may fit, in order and apart: those within reach of so many of its pairs as
 * {@link Nearness} asks for. Not safe for use by several threads.
 */
final class Candidates {
    /** So long before the first syllable that nothing is near it. */
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private static final int NONE = -1;
    private static final int FEW = 64;

    private final Nearness nearness;
    private final int size;
    /** For each phrase where its last pairs were heard, the newest first. */
    private final int[] recent;
    /** For each phrase its last stretch. */
    private final int[] last;

    /** For each stretch where it begins and ends, and which one of the same phrase came before. */
    private int[] from = new int[FEW];

    private int[] to = new int[FEW];
    private int[] before = new int[FEW];
    private int count;

    /** @param size how many syllables were heard */
    Candidates(Nearness nearness, int size) {
        this.nearness = nearness;
        this.size = size;
        this.recent = new int[Nearness.MOST * nearness.phrases()];
        this.last = new int[nearness.phrases()];
        Arrays.fill(recent, NEVER);
        Arrays.fill(last, NONE);
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
        if (at - first <= reach) {
            add(phrase, Math.max(0, first - reach), Math.min(size, at + reach + 1));
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
