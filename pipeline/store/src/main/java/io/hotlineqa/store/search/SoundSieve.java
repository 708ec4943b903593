package io.hotlineqa.store.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells of most runs, at a look, that a phrase is not heard there: each of its characters is taken as heard in what sounds
 * most like it anywhere in the run. Where even that is too little, no alignment finds more. Serves one search; not safe for
 * use by several threads.
 */
final class SoundSieve {
    private final PhraseCosts costs;

    /** Characters of the phrase that are looked at; those behind are taken as heard. */
    private final int places;

    /** Bits of each of them. */
    private final int bits;

    /** What a bit stands for, in parts of {@link PhraseCosts#NOTHING_ALIKE}. */
    private final int unit;

    /** What the phrase costs when none of the characters that are looked at is heard. */
    private final int nothingHeard;

    /**
     * How much less each sound costs than not to hear a place, as bits that are set, place by place; so what the better of two
     * sounds saves are the bits of one or the other. The sound 0 stands for those that are not known yet.
     */
    private long[] saved = {-1};

    SoundSieve(PhraseCosts costs) {
        this.costs = costs;
        places = Math.min(costs.length(), Long.SIZE);
        bits = Long.SIZE / Math.max(1, places);
        unit = Math.max(1, roundedUp(looked().map(costs::missed).max().orElse(0), bits));
        nothingHeard = looked().map(costs::missed).sum();
    }

    private IntStream looked() {
        return IntStream.range(0, places);
    }

    private static int roundedUp(int number, int unit) {
        return (Math.max(0, number) + unit - 1) / unit;
    }

    /**
     * @param sound its number; they are added in order, from 1
     * @param costly what {@link PhraseCosts#of} says of it
     */
    void add(int sound, int[] costly) {
        if (sound == saved.length) {
            saved = Arrays.copyOf(saved, 2 * sound);
        }
        saved[sound] = looked().mapToLong(i -> set(roundedUp(costs.missed(i) - costly[i], unit), i))
                .reduce(0, (one, other) -> one | other);
    }

    private long set(int many, int place) {
        return many == 0 ? 0 : -1L >>> (Long.SIZE - many) << (place * bits);
    }

    /**
     * Whether the phrase may cost less than so much in a run.
     *
     * @param sounds the number of the sound of each character
     */
    boolean letsThrough(char[] said, int from, int to, char[] sounds, int below) {
        long all = 0;
        for (int at = from; at < to; at++) {
            all |= saved[sounds[said[at]]];
        }
        return nothingHeard - Long.bitCount(all) * unit < below;
    }
}
