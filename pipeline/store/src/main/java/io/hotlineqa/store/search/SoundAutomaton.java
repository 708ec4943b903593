package io.hotlineqa.store.search;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hears a phrase in what is said, a character at a time: a state is what it costs at the least to have heard the first one,
 * two, three characters of the phrase up to there. Of states and of characters that sound different few ever occur, so each
 * step is worked out once and then looked up. Serves one search; not safe for use by several threads.
 */
final class SoundAutomaton {
    /** A step is the number of the state it leads to and, above these bits, what the whole phrase costs there. */
    private static final int STATE_BITS = 11;

    /**
     * With so many states all are forgotten. The characters there are have 1,309 different readings, so the table of steps has
     * room for 2,048 sounds at the most and takes no more than 16 MB: 4 MB for a phrase of eight characters, which hears 498.
     */
    private static final int MOST_STATES = 1 << STATE_BITS;

    private static final int STATE = MOST_STATES - 1;
    private static final int NOTHING_HEARD = 1;
    private static final int UNKNOWN = 0;

    private final PhraseCosts costs;
    private final SoundSieve sieve;
    private final int length;
    private final int tooMuch;
    private final int mostStates;

    /** The number of the sound of each character, from 1; 0 where it is not known yet. */
    private final char[] sounds = new char[Character.MAX_VALUE + 1];

    private final Map<IntBuffer, Integer> soundNumbers = new HashMap<>();
    private final List<int[]> heard = new ArrayList<>();

    /** A state's steps begin at its number, shifted by so much. */
    private int shift = 6;

    /** The step of each sound from each state. From the state 0, which stands for none, all are unknown. */
    private int[] steps = new int[64 << shift];

    private final List<int[]> states = new ArrayList<>();
    private final Map<IntBuffer, Integer> stateNumbers = new HashMap<>();

    SoundAutomaton(PhraseCosts costs) {
        this(costs, MOST_STATES);
    }

    /** @param mostStates with the one that stands for none; three at the least */
    SoundAutomaton(PhraseCosts costs, int mostStates) {
        this.costs = costs;
        this.sieve = new SoundSieve(costs);
        this.mostStates = mostStates;
        this.length = costs.length();
        this.tooMuch = costs.most() + 1;
        forget();
    }

    /**
     * What the phrase costs where it costs the least.
     *
     * @return more than {@link PhraseCosts#most} where it is not heard
     */
    int least(Runs runs) {
        int least = tooMuch;
        for (int run = 0; run < runs.count() && least > 0; run++) {
            least = least(runs.characters(), runs.from(run), runs.to(run), least);
        }
        return least;
    }

    /**
     * What it costs in a run where it costs the least.
     *
     * @param below only what costs less is looked for
     * @return {@code below} where there is no such place
     */
    int least(char[] said, int from, int to, int below) {
        return sieve.letsThrough(said, from, to, sounds, below) ? Math.min(below, least(said, from, to)) : below;
    }

    private int least(char[] said, int from, int to) {
        int least = lookUp(said, from, to);
        return (least == UNKNOWN ? workOut(said, from, to) : least) >> STATE_BITS;
    }

    /** The least of the steps of a run; a step that is not known yet and all behind it are {@link #UNKNOWN}. */
    private int lookUp(char[] said, int from, int to) {
        int least = Integer.MAX_VALUE;
        int step = NOTHING_HEARD;
        for (int at = from; at < to; at++) {
            step = steps[((step & STATE) << shift) + sounds[said[at]]];
            least = Math.min(least, step);
        }
        return least;
    }

    /** The same, and works out those that are not known. */
    private int workOut(char[] said, int from, int to) {
        int least = Integer.MAX_VALUE;
        int step = NOTHING_HEARD;
        for (int at = from; at < to; at++) {
            step = step(step & STATE, said[at]);
            least = Math.min(least, step);
        }
        return least;
    }

    /** The same as {@link PhraseCosts#of}, worked out once for all characters that sound the same. */
    int[] heard(char character) {
        return heard.get(sound(character) - 1);
    }

    private int step(int from, char character) {
        int sound = sound(character);
        int step = steps[(from << shift) + sound];
        return step == UNKNOWN ? workOut(from, sound) : step;
    }

    private int workOut(int from, int sound) {
        int[] next = next(states.get(from), heard.get(sound - 1));
        Integer known = stateNumbers.get(IntBuffer.wrap(next));
        if (known == null && states.size() >= mostStates) {
            forget();
            return stepTo(add(next));
        }
        int step = stepTo(known == null ? add(next) : known);
        steps[(from << shift) + sound] = step;
        return step;
    }

    private int stepTo(int state) {
        return states.get(state)[length] << STATE_BITS | state;
    }

    /** Steps of the sound 0 are never worked out. */
    private int sound(char character) {
        if (sounds[character] == 0) {
            int[] costly = costs.of(character);
            sounds[character] = (char) (int) soundNumbers.computeIfAbsent(IntBuffer.wrap(costly), this::addSound);
        }
        return sounds[character];
    }

    private int addSound(IntBuffer costly) {
        heard.add(costly.array());
        int number = heard.size();
        sieve.add(number, costly.array());
        if (number >> shift > 0) {
            widen();
        }
        return number;
    }

    /** Makes room for twice as many sounds; what they lead to is worked out anew. */
    private void widen() {
        int room = steps.length >> shift;
        shift++;
        steps = new int[room << shift];
    }

    private void forget() {
        Arrays.fill(steps, UNKNOWN);
        stateNumbers.clear();
        states.clear();
        states.add(new int[0]);
        add(begin());
    }

    private int add(int[] state) {
        int number = states.size();
        if (number << shift == steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        states.add(state);
        stateNumbers.put(IntBuffer.wrap(state), number);
        return number;
    }

    private int[] begin() {
        int[] state = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            state[i] = Math.min(tooMuch, state[i - 1] + costs.missed(i - 1));
        }
        return state;
    }

    private int[] next(int[] last, int[] sound) {
        int[] state = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            int price = Math.min(last[i - 1] + sound[i - 1], last[i] + sound[length]);
            state[i] = Math.min(tooMuch, Math.min(price, state[i - 1] + costs.missed(i - 1)));
        }
        return state;
    }
}
