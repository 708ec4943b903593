package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.phonetics.Confusions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All phrases that a rulebook looks for. Filled while the rulebook is read, then {@link #seal sealed}. */
public final class PhraseBook {
    private final Confusions confusions;
    private final Map<String, Sought> sought = new LinkedHashMap<>();
    private final List<PhraseNet> nets = new ArrayList<>();

    public PhraseBook(Confusions confusions) {
        this.confusions = confusions;
    }

    /**
     * Adds a phrase, or finds the equal one added before.
     *
     * @param floor the score from which on it counts as found, 0 to 1
     * @throws IllegalArgumentException when the phrase can be said by saying nothing
     */
    public Sought add(Phrase phrase, double floor) {
        return sought.computeIfAbsent(floor + " " + phrase, k -> compile(phrase, floor));
    }

    private Sought compile(Phrase phrase, double floor) {
        PhraseNet net = NetBuilder.build(phrase);
        if (net.mayBeEmpty()) {
            throw new IllegalArgumentException("整句都可省略 (nothing in it has to be said)");
        }
        nets.add(net);
        return new Sought(nets.size() - 1, phrase, floor);
    }

    /** The syllables that have to be said at least, slots left out. */
    public static int shortest(Phrase phrase) {
        return NetBuilder.build(phrase).shortest();
    }

    /** How many phrases there are. */
    public int size() {
        return nets.size();
    }

    /** What finds them all in one pass. */
    public PhraseFinder seal() {
        return new PhraseFinder(List.copyOf(sought.values()), List.copyOf(nets), confusions);
    }
}
