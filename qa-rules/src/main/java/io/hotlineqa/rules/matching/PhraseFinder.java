package io.hotlineqa.rules.matching;

import java.util.List;

/** Finds all phrases of a {@link PhraseBook} in one pass over what was heard. Immutable, thread-safe. */
public final class PhraseFinder {
    /** Phrases of so many syllables and more are tried only where two of their pairs are heard. */
    private static final int TWO_PAIRS = 4;
    /** The same for three pairs. */
    private static final int THREE_PAIRS = 7;

    private final List<Sought> sought;
    private final List<PhraseNet> nets;
    private final PairIndex index;
    private final Sounds sounds;
    private final int[] reaches;
    private final double[] budgets;
    private final int[] pairs;

    PhraseFinder(List<Sought> sought, List<PhraseNet> nets, Sounds sounds) {
        this.sought = sought;
        this.nets = nets;
        this.index = new PairIndex(nets, sounds.confusions());
        this.sounds = sounds;
        this.reaches = nets.stream().mapToInt(n -> n.span() + 2).toArray();
        this.pairs = nets.stream().mapToInt(PhraseFinder::pairs).toArray();
        this.budgets = sought.stream().mapToDouble(this::budget).toArray();
    }

    /** What a fit with the least score that counts may cost. */
    private double budget(Sought phrase) {
        return (1 - phrase.floor()) * nets.get(phrase.number()).longest() + 1e-6;
    }

    /**
     * A pair or two are heard by chance all the time; of a phrase that fits, more survive, counting those with one syllable
     * between: of four syllables with any one wrong two pairs at least, of seven with any two wrong four.
     */
    private static int pairs(PhraseNet net) {
        if (net.hasSlots() || net.shortest() < TWO_PAIRS) {
            return 1;
        }
        return net.shortest() < THREE_PAIRS ? 2 : 3;
    }

    /** What it looks for, in the order of the rulebook. */
    public List<Sought> sought() {
        return sought;
    }

    /** Where each phrase was found. */
    public Findings find(HeardSyllables heard) {
        return new Findings(this, new HeardCosts(heard, sounds), new PairScan(index, nets.size()).scan(heard));
    }

    /** How alike two stretches of what a party says sound, 0 to 1; 0 where it is less than {@code floor}. */
    public double resemblance(HeardSyllables heard, int from, int to, int otherFrom, int otherTo, double floor) {
        return new Resemblance(sounds.confusions(), heard).of(from, to, otherFrom, otherTo, floor);
    }

    /** What a stretch sounds like, whatever the order of its parts. */
    public Profile profile(HeardSyllables heard, int from, int to) {
        return Profile.of(heard, from, to, sounds.confusions());
    }

    /** What a written sentence sounds like, whatever the order of its parts. */
    public Profile profile(String sentence) {
        return Profile.of(sentence, sounds.confusions());
    }

    List<Hit> align(int number, HeardCosts costs, int from, int to) {
        return align(number, costs, from, to, sought.get(number).floor());
    }

    List<Hit> align(int number, HeardCosts costs, int from, int to, double floor) {
        return new Aligner(nets.get(number), costs).align(from, to, floor);
    }

    /** Whether it is worth aligning the phrase there. */
    boolean allows(int number, HeardCosts costs, int from, int to) {
        return Bound.allows(nets.get(number), costs, from, to, budgets[number]);
    }

    /** How many of its pairs must be heard near each other for the phrase to be tried. */
    int pairs(int number) {
        return pairs[number];
    }

    /** How many syllables around a pair the phrase may reach. */
    int reach(int number) {
        return reaches[number];
    }
}
