package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.language.LocalWords;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.phonetics.Confusions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** All phrases that a rulebook looks for. Filled while the rulebook is read, then {@link #seal sealed}. */
public final class PhraseBook {
    private final Sounds sounds;
    private final LocalWords local;
    private final Map<String, Sought> sought = new LinkedHashMap<>();
    private final List<PhraseNet> nets = new ArrayList<>();

    /** @param local how what is written may be said in the region */
    public PhraseBook(Confusions confusions, LocalWords local) {
        this.sounds = new Sounds(confusions);
        this.local = local;
    }

    /**
     * Adds a phrase, or finds the equal one added before.
     *
     * @param floor the score from which on a phrase of so many syllables counts as found, 0 to 1; raised for phrases of up
     *     to three
     * @throws IllegalArgumentException when the phrase can be said by saying nothing
     */
    public Sought add(Phrase phrase, IntToDoubleFunction floor) {
        int syllables = syllables(phrase);
        return add(phrase, atLeast(floor.applyAsDouble(syllables), syllables), syllables);
    }

    /** Like {@link #add}, with the floor as it is for short phrases too. */
    public Sought addLoose(Phrase phrase, double floor) {
        return add(phrase, floor, syllables(phrase));
    }

    private Sought add(Phrase phrase, double floor, int syllables) {
        return sought.computeIfAbsent(floor + " " + phrase, k -> compile(phrase, floor, syllables));
    }

    /** The fewest as it is written; a shorter local word makes no phrase a short one. */
    private int syllables(Phrase phrase) {
        return NetBuilder.build(phrase, sounds).shortest();
    }

    private Sought compile(Phrase phrase, double floor, int syllables) {
        PhraseNet net = NetBuilder.build(local.in(phrase), sounds);
        if (net.mayBeEmpty()) {
            throw new IllegalArgumentException("整句都可省略 (nothing in it has to be said)");
        }
        nets.add(net);
        return new Sought(nets.size() - 1, phrase, floor, syllables);
    }

    /** Short phrases demand exactness: one wrong syllable of two leaves nothing to recognise. */
    private static double atLeast(double floor, int syllables) {
        return switch (syllables) {
            case 1 -> Math.max(floor, 0.9);
            case 2 -> Math.max(floor, 0.8);
            case 3 -> Math.max(floor, 0.75);
            default -> floor;
        };
    }

    /** How many phrases there are. */
    public int size() {
        return nets.size();
    }

    /** What finds them all in one pass. */
    public PhraseFinder seal() {
        return new PhraseFinder(List.copyOf(sought.values()), List.copyOf(nets), sounds);
    }
}
