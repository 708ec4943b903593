package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Syllabary;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which phrases hold a pair of syllable families, next to each other, with one syllable between, or with a longer free place
 * ({@link FarPairs}). Cost grows with how many phrases share a pair, not with how many there are. Immutable, thread-safe.
 */
final class PairIndex {
    private static final int[] NONE = {};
    /** Pairs of all phrases are looked up with so many syllables between. */
    private static final int NEAR = 1;

    private final short[] family;
    private final int families;
    /** The most syllables between the two of a pair. */
    private final int farthest;

    private final int[][] pairs;

    PairIndex(List<PhraseNet> nets, Confusions confusions) {
        this.family = new short[Syllabary.size()];
        for (short i = 0; i < family.length; i++) {
            family[i] = confusions.family(i);
        }
        this.families =
                1 + IntStream.range(0, family.length).map(i -> family[i]).max().orElse(0);
        this.farthest = nets.stream().mapToInt(PairIndex::farthest).max().orElse(NEAR);
        this.pairs = new int[(farthest + 1) * families * families][];
        for (int i = 0; i < nets.size(); i++) {
            add(nets.get(i), i);
        }
    }

    private static int farthest(PhraseNet net) {
        int[] farthest = {NEAR};
        new FarPairs(net).each((one, other, apart) -> farthest[0] = Math.max(farthest[0], apart));
        return farthest[0];
    }

    private void add(PhraseNet net, int number) {
        for (int s = 0; s < net.size(); s++) {
            for (int p : net.state(s).predecessors) {
                if (p != PhraseNet.START) {
                    add(net, p, s, number);
                    skip(net, p, s, number);
                }
            }
        }
        new FarPairs(net).each((one, other, apart) -> add(net, one, other, apart, number));
        if (net.shortest() == 1) {
            single(net, number);
        }
    }

    private void skip(PhraseNet net, int middle, int s, int number) {
        for (int p : net.state(middle).predecessors) {
            if (p != PhraseNet.START) {
                add(net, p, s, number);
            }
        }
    }

    /** Neighbours may be heard with one too many between, and those with one between without it. */
    private void add(PhraseNet net, int p, int s, int number) {
        if (!net.state(p).isSlot() && !net.state(s).isSlot()) {
            for (int apart = 0; apart <= NEAR; apart++) {
                add(net, p, s, apart, number);
            }
        }
    }

    private void add(PhraseNet net, int p, int s, int apart, int number) {
        for (int key : keys(net.state(p).sound.readings, net.state(s).sound.readings, apart)) {
            put(key, number);
        }
    }

    /** A phrase of one syllable is found by that syllable followed, or preceded, by any other. */
    private void single(PhraseNet net, int number) {
        short[] any = new short[family.length];
        for (short i = 0; i < any.length; i++) {
            any[i] = i;
        }
        for (int s = 0; s < net.size(); s++) {
            if (!net.state(s).isSlot()) {
                Arrays.stream(keys(net.state(s).sound.readings, any, 0)).forEach(k -> put(k, number));
                Arrays.stream(keys(any, net.state(s).sound.readings, 0)).forEach(k -> put(k, number));
            }
        }
    }

    private void put(int key, int number) {
        int[] old = pairs[key] == null ? NONE : pairs[key];
        if (old.length == 0 || old[old.length - 1] != number) {
            pairs[key] = Arrays.copyOf(old, old.length + 1);
            pairs[key][old.length] = number;
        }
    }

    /** The keys of two sets of readings with so many syllables between. */
    private int[] keys(short[] one, short[] other, int apart) {
        Set<Integer> keys = new TreeSet<>();
        for (short a : one) {
            for (short b : other) {
                keys.add(key(a, b, apart));
            }
        }
        return keys.stream().mapToInt(Integer::intValue).toArray();
    }

    private int key(short one, short other, int apart) {
        return (apart * families + family[one]) * families + family[other];
    }

    /** The most syllables between the two of a pair of any phrase. */
    int farthest() {
        return farthest;
    }

    /** The numbers of the phrases that hold the pair with so many syllables between. Shared: never write to it. */
    int[] phrases(short one, short other, int apart) {
        int[] found = pairs[key(one, other, apart)];
        return found == null ? NONE : found;
    }
}
