package io.hotlineqa.rules.matching;

import java.util.List;
import java.util.Optional;

/** Finds all phrases of a {@link PhraseBook} in one pass over what was heard. Immutable, thread-safe. */
public final class PhraseFinder {
    private final List<Sought> sought;
    private final List<PhraseNet> nets;
    private final PairIndex index;
    private final Sounds sounds;
    private final Rough rough;
    private final Nearness nearness;
    private final List<Allowance> allowances;
    /** Of a side on which nothing was heard; most calls have one. Nothing is ever noted in it. */
    private final Findings nothing;

    PhraseFinder(List<Sought> sought, List<PhraseNet> nets, Sounds sounds) {
        this.sought = sought;
        this.nets = nets;
        this.index = new PairIndex(nets, sounds.confusions());
        this.sounds = sounds;
        this.rough = new Rough(sounds.confusions());
        this.nearness = new Nearness(nets);
        this.allowances = sought.stream()
                .map(s -> new Allowance(nets.get(s.number()), s.floor()))
                .toList();
        this.nothing = findings(HeardSyllables.NONE);
    }

    /** What it looks for, in the order of the rulebook. */
    public List<Sought> sought() {
        return sought;
    }

    /** What a phrase may sound like. */
    PhraseNet net(Sought phrase) {
        return nets.get(phrase.number());
    }

    /** Where each phrase was found. */
    public Findings find(HeardSyllables heard) {
        return heard.isEmpty() ? nothing : findings(heard);
    }

    private Findings findings(HeardSyllables heard) {
        Candidates candidates = new PairScan(index, nearness, heard).scan();
        return new Findings(this, new HeardCosts(heard, sounds.confusions()), candidates);
    }

    Resemblance resemblance(HeardCosts costs) {
        return new Resemblance(sounds.confusions(), rough, costs);
    }

    /** What a stretch sounds like, whatever the order of its parts. */
    public Profile profile(HeardSyllables heard, int from, int to) {
        return Profile.of(heard, from, to, sounds.confusions());
    }

    /** What a written sentence sounds like, whatever the order of its parts. */
    public Profile profile(String sentence) {
        return Profile.of(sentence, sounds.confusions());
    }

    /** Where the phrase fits best in all that was heard, however badly; nothing where it does not fit at all. */
    Optional<Hit> nearest(int number, HeardCosts costs) {
        PhraseNet net = nets.get(number);
        return new Aligner(net, new Allowance(net, 0), costs, net.all())
                .align(0, costs.heard().size()).stream().findFirst();
    }

    /** Where the phrase fits in a stretch; only the pieces and states that the cheaper step leaves are tried. */
    void fits(int number, HeardCosts costs, LeastCost least, int from, int to, List<Hit> into) {
        PhraseNet net = nets.get(number);
        Allowance allowance = allowances.get(number);
        least.each(
                net,
                allowance,
                from,
                to,
                (start, end, states) -> into.addAll(new Aligner(net, allowance, costs, states).align(start, end)));
    }
}
