package io.hotlineqa.rules.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A phrase as a network of states, each one syllable to be said; the order of the states is a topological one. The
 * predecessor {@link #START} stands for the beginning of the phrase. Immutable.
 */
final class PhraseNet {
    static final int START = -1;
    static final float NEVER = 1e6f;

    private final State[] states;
    private final int[] exits;
    private final State[] always;

    /**
     * @param states in topological order
     * @param exits the states that the phrase may end with
     */
    PhraseNet(State[] states, int[] exits) {
        this.states = states;
        this.exits = exits;
        this.always = IntStream.range(0, states.length)
                .filter(s -> !states[s].isSlot() && !isAvoidable(s))
                .mapToObj(s -> states[s])
                .sorted(Comparator.comparingDouble((State s) -> s.sound.missed).reversed())
                .toArray(State[]::new);
    }

    /** Whether some way from the start to an exit leaves the state out. */
    private boolean isAvoidable(int avoided) {
        boolean[] reached = new boolean[states.length];
        for (int s = 0; s < states.length; s++) {
            reached[s] = s != avoided && isReached(states[s].predecessors, reached);
        }
        return isReached(exits, reached);
    }

    private static boolean isReached(int[] from, boolean[] reached) {
        return Arrays.stream(from).anyMatch(s -> s == START || reached[s]);
    }

    /** The states that every fit goes through, those that cannot be missed first. */
    State[] always() {
        return always;
    }

    State state(int number) {
        return states[number];
    }

    int[] exits() {
        return exits;
    }

    /** How many states there are. */
    int size() {
        return states.length;
    }

    /** Whether nothing at all would fit. */
    boolean mayBeEmpty() {
        return Arrays.stream(exits).anyMatch(e -> e == START);
    }

    /** Whether any syllable will do somewhere. */
    boolean hasSlots() {
        return Arrays.stream(states).anyMatch(State::isSlot);
    }

    /** The fewest syllables of their own, slots left out, that a fit has. */
    int shortest() {
        int[] lengths = new int[size()];
        for (int s = 0; s < size(); s++) {
            lengths[s] = lengths(states[s].predecessors, lengths).min().orElse(0) + own(s);
        }
        return lengths(exits, lengths).min().orElse(0);
    }

    /** The most syllables of their own that a fit has. */
    int longest() {
        int[] lengths = new int[size()];
        for (int s = 0; s < size(); s++) {
            lengths[s] = lengths(states[s].predecessors, lengths).max().orElse(0) + own(s);
        }
        return lengths(exits, lengths).max().orElse(0);
    }

    /** The most syllables that a fit spans, slots among them. */
    int span() {
        int[] lengths = new int[size()];
        for (int s = 0; s < size(); s++) {
            lengths[s] = lengths(states[s].predecessors, lengths).max().orElse(0) + 1;
        }
        return lengths(exits, lengths).max().orElse(0);
    }

    /** How many syllables of its own a state stands for: none where any will do. */
    int own(int state) {
        return states[state].isSlot() ? 0 : 1;
    }

    int[] predecessors(int state) {
        return states[state].predecessors;
    }

    float missed(int state) {
        return states[state].sound.missed;
    }

    private static IntStream lengths(int[] numbers, int[] lengths) {
        return Arrays.stream(numbers).map(s -> s == START ? 0 : lengths[s]);
    }
}
