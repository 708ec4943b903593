package io.hotlineqa.rules.matching;

import java.util.List;

/** How many pairs of each phrase must be heard how near each other for it to be tried there. Immutable, thread-safe. */
final class Nearness {
    /** The most pairs that are asked for. */
    static final int MOST = 3;

    /** Phrases of so many syllables and more are tried only where two of their pairs are heard. */
    private static final int TWO_PAIRS = 4;
    /** The same for three pairs. */
    private static final int THREE_PAIRS = 7;

    private final int[] pairs;
    private final int[] reaches;

    Nearness(List<PhraseNet> nets) {
        this.pairs = nets.stream().mapToInt(Nearness::pairs).toArray();
        this.reaches = nets.stream().mapToInt(n -> n.span() + 2).toArray();
    }

    /**
     * A pair or two are heard by chance all the time; of a phrase that fits, more survive, counting those with one syllable
     * between: of four syllables with any one wrong two pairs at least, of seven with any two wrong four.
     */
    private static int pairs(PhraseNet net) {
        if (net.hasSlots() || net.shortest() < TWO_PAIRS) {
            return 1;
        }
        return net.shortest() < THREE_PAIRS ? 2 : MOST;
    }

    /** How many phrases there are. */
    int phrases() {
        return pairs.length;
    }

    /** How many of its pairs must be heard near each other for the phrase to be tried. */
    int pairs(int phrase) {
        return pairs[phrase];
    }

    /** How many syllables around a pair the phrase may reach. */
    int reach(int phrase) {
        return reaches[phrase];
    }
}
