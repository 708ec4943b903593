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
    /**
     * With so many states all are forgotten. The characters there are have 1,309 different readings, so the table of steps has
     * room for 2,048 sounds at the most and takes no more than 16 MB: 4 MB for a phrase of eight characters, which hears 498.
     */
    private static final int MOST_STATES = 4096;

    private static final int NOTHING_HEARD = 1;

    private final PhraseCosts costs;
    private final int length;
    private final int tooMuch;
    private final int mostStates;

    /** The number of the sound of each character, from 1; 0 where it is not known yet. */
    private final char[] sounds = new char[Character.MAX_VALUE + 1];

    private final Map<IntBuffer, Integer> soundNumbers = new HashMap<>();
    private final List<int[]> heard = new ArrayList<>();

    /** A state's steps begin at its number, shifted by so much. */
    private int shift = 6;

    /** The number of the state that a sound leads to from another; 0 where it is not worked out yet. */
    private char[] steps = new char[64 << shift];

    private int[] whole = new int[64];
    private final List<int[]> states = new ArrayList<>();
    private final Map<IntBuffer, Integer> stateNumbers = new HashMap<>();

    SoundAutomaton(PhraseCosts costs) {
        this(costs, MOST_STATES);
    }

    /** @param mostStates with the one that stands for none; three at the least */
    SoundAutomaton(PhraseCosts costs, int mostStates) {
        this.costs = costs;
        this.mostStates = mostStates;
        this.length = costs.length();
        this.tooMuch = costs.most() + 1;
        forget();
    }

    /**
     * What the phrase costs in a run where it costs the least.
     *
     * @return more than {@link PhraseCosts#most} where it is not heard
     */
    int least(char[] said, int from, int to) {
        int least = tooMuch;
        int state = NOTHING_HEARD;
        for (int at = from; at < to && least > 0; at++) {
            int sound = sounds[said[at]];
            int next = steps[(state << shift) + sound];
            state = next == 0 ? workOut(state, said[at]) : next;
            least = Math.min(least, whole[state]);
        }
        return least;
    }

    /** The same as {@link PhraseCosts#of}, worked out once for all characters that sound the same. */
    int[] heard(char character) {
        return heard.get(sound(character) - 1);
    }

    private int workOut(int from, char character) {
        int[] last = states.get(from);
        int[] next = next(last, heard(character));
        int sound = sounds[character];
        Integer known = stateNumbers.get(IntBuffer.wrap(next));
        if (known == null && states.size() >= mostStates) {
            forget();
            return add(next);
        }
        int state = known == null ? add(next) : known;
        steps[(from << shift) + sound] = (char) state;
        return state;
    }

    /** Steps of the sound 0 are never worked out. */
    private int sound(char character) {
        if (sounds[character] == 0) {
            int[] costly = costs.of(character);
            sounds[character] = (char) (int) soundNumbers.computeIfAbsent(IntBuffer.wrap(costly), sound -> {
                heard.add(costly);
                return heard.size();
            });
            if (heard.size() >> shift > 0) {
                widen();
            }
        }
        return sounds[character];
    }

    /** Makes room for twice as many sounds; what they lead to is worked out anew. */
    private void widen() {
        shift++;
        steps = new char[whole.length << shift];
    }

    private void forget() {
        Arrays.fill(steps, (char) 0);
        stateNumbers.clear();
        states.clear();
        states.add(new int[0]);
        add(begin());
    }

    private int add(int[] state) {
        int number = states.size();
        if (number == whole.length) {
            whole = Arrays.copyOf(whole, 2 * number);
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        states.add(state);
        stateNumbers.put(IntBuffer.wrap(state), number);
        whole[number] = state[length];
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
