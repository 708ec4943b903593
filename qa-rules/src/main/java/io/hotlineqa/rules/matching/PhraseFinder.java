package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import java.util.List;
import java.util.Optional;

/** Finds all phrases of a {@link PhraseBook} in one pass over what was heard. Immutable, thread-safe. */
public final class PhraseFinder {
    private final List<Sought> sought;
    private final List<PhraseNet> nets;
    private final PairIndex index;
    private final Confusions confusions;
    private final int[] reaches;
    private final double[] budgets;

    PhraseFinder(List<Sought> sought, List<PhraseNet> nets, Confusions confusions) {
        this.sought = sought;
        this.nets = nets;
        this.index = new PairIndex(nets, confusions);
        this.confusions = confusions;
        this.reaches = nets.stream().mapToInt(n -> n.span() + 2).toArray();
        this.budgets = sought.stream().mapToDouble(this::budget).toArray();
    }

    /** What a fit with the least score that counts may cost. */
    private double budget(Sought phrase) {
        return (1 - phrase.floor()) * nets.get(phrase.number()).longest() + 1e-6;
    }

    /** What it looks for, in the order of the rulebook. */
    public List<Sought> sought() {
        return sought;
    }

    /** Where each phrase was found. */
    public Findings find(HeardSyllables heard) {
        return new Findings(this, heard, new PairScan(index, nets.size()).scan(heard));
    }

    /** Where a phrase is in a stretch, best first; for short stretches, where no candidate may be lost. */
    public List<Hit> align(Sought phrase, HeardSyllables heard, int from, int to) {
        return align(phrase.number(), heard, from, to);
    }

    /** Where a phrase fits best, however badly; nothing where it does not fit at all. */
    public Optional<Hit> nearest(Sought phrase, HeardSyllables heard) {
        return new Aligner(nets.get(phrase.number()), confusions)
                .align(heard, 0, heard.size(), 0).stream().findFirst();
    }

    /** How alike two stretches of what a party says sound, 0 to 1; 0 where it is less than {@code floor}. */
    public double resemblance(HeardSyllables heard, int from, int to, int otherFrom, int otherTo, double floor) {
        return new Resemblance(confusions, heard).of(from, to, otherFrom, otherTo, floor);
    }

    /** What a stretch sounds like, whatever the order of its parts. */
    public Profile profile(HeardSyllables heard, int from, int to) {
        return Profile.of(heard, from, to, confusions);
    }

    /** What a written sentence sounds like, whatever the order of its parts. */
    public Profile profile(String sentence) {
        return Profile.of(sentence, confusions);
    }

    List<Hit> align(int number, HeardSyllables heard, int from, int to) {
        return new Aligner(nets.get(number), confusions)
                .align(heard, from, to, sought.get(number).floor());
    }

    /** Whether it is worth aligning the phrase there. */
    boolean allows(int number, HeardSyllables heard, int from, int to) {
        return Bound.allows(nets.get(number), heard, from, to, budgets[number]);
    }

    /** How many syllables around a pair the phrase may reach. */
    int reach(int number) {
        return reaches[number];
    }
}
