package io.hotlineqa.rules.matching;

import java.util.Arrays;
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
    private final int[] all;
    private final int[][] predecessors;
    private final int[] own;
    private final int longest;
    private final float[] missed;
    private final short[][] roughlyHeard;
    private final int[] roughlyMissed;
    private final boolean chain;

    /**
     * @param states in topological order
     * @param exits the states that the phrase may end with
     */
    PhraseNet(State[] states, int[] exits) {
        this.states = states;
        this.exits = exits;
        this.all = IntStream.range(0, states.length).toArray();
        this.predecessors = Arrays.stream(states).map(s -> s.predecessors).toArray(int[][]::new);
        this.own = Arrays.stream(states).mapToInt(s -> s.isSlot() ? 0 : 1).toArray();
        this.missed = new float[states.length];
        for (int s = 0; s < missed.length; s++) {
            missed[s] = states[s].sound.missed;
        }
        this.roughlyHeard =
                Arrays.stream(states).map(s -> s.sound.roughlyHeard()).toArray(short[][]::new);
        this.roughlyMissed =
                Arrays.stream(states).mapToInt(s -> Rough.cost(s.sound.missed)).toArray();
        this.longest = mostSyllables();
        this.chain = isEnd(exits, states.length)
                && IntStream.range(0, states.length).allMatch(s -> isEnd(states[s].predecessors, s));
    }

    /** Whether there is one way on only, from the state before. */
    private static boolean isEnd(int[] ways, int state) {
        return ways.length == 1 && ways[0] == state - 1;
    }

    /** Whether all states follow each other, with no choice anywhere. */
    boolean isChain() {
        return chain;
    }

    State state(int number) {
        return states[number];
    }

    int[] exits() {
        return exits;
    }

    /** The numbers of all states. Shared: never write to it. */
    int[] all() {
        return all;
    }

    /** The numbers of some of the states. */
    int[] those(boolean[] wanted) {
        return Arrays.stream(all).filter(s -> wanted[s]).toArray();
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
        return longest;
    }

    private int mostSyllables() {
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
        return own[state];
    }

    int[] predecessors(int state) {
        return predecessors[state];
    }

    float missed(int state) {
        return missed[state];
    }

    /** What it costs roughly to hear each syllable for that state, by the syllable's number. Shared: never write to it. */
    short[] roughlyHeard(int state) {
        return roughlyHeard[state];
    }

    /** What it costs roughly to miss that state. */
    int roughlyMissed(int state) {
        return roughlyMissed[state];
    }

    private static IntStream lengths(int[] numbers, int[] lengths) {
        return Arrays.stream(numbers).map(s -> s == START ? 0 : lengths[s]);
    }
}
