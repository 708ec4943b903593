package io.hotlineqa.rules.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;
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
    private final int[] most;
    private final int[] likeBefore;
    private final float[] missed;
    private final short[][] roughlyHeard;
    private final int[] roughlyMissed;

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
        this.most = mostAfter();
        this.likeBefore = IntStream.range(0, states.length).map(this::firstLike).toArray();
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

    /** The numbers of some of the states, in order. */
    int[] those(IntPredicate wanted) {
        return Arrays.stream(all).filter(wanted).toArray();
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

    /** Counts back from the ends. */
    private int[] mostAfter() {
        int[] after = new int[states.length];
        for (int s = states.length - 1; s >= 0; s--) {
            for (int p : predecessors[s]) {
                if (p != START) {
                    after[p] = Math.max(after[p], after[s] + own[s]);
                }
            }
        }
        return after;
    }

    private int firstLike(int state) {
        int first = 0;
        while (!Arrays.equals(predecessors[first], predecessors[state])) {
            first++;
        }
        return first;
    }

    /** The most syllables of its own that a fit has after a state. */
    int most(int state) {
        return most[state];
    }

    /** The first state with the same predecessors; the state itself where there is none. */
    int likeBefore(int state) {
        return likeBefore[state];
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
