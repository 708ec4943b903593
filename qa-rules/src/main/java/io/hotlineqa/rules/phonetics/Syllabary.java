package io.hotlineqa.rules.phonetics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The toneless syllables of Mandarin, numbered. Beside them each Latin letter is a sound of its own, and {@link
 * #UNKNOWN} stands for a character that nobody knows how to say. ü is written v. Thread-safe.
 */
public final class Syllabary {
    /** The number of every character without a known reading; it sounds like nothing else. */
    public static final short UNKNOWN = 0;

    private static final Map<String, Short> NUMBERS = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    static {
        add("?");
        Tables.shipped("syllables.txt")
                .forEach(line -> List.of(line[0].split(" ")).forEach(Syllabary::add));
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            add(String.valueOf(letter));
        }
    }

    private Syllabary() {}

    private static void add(String name) {
        NUMBERS.put(name, (short) NAMES.size());
        NAMES.add(name);
    }

    /** How many numbers there are; they run from 0. */
    public static int size() {
        return NAMES.size();
    }

    /** The number of a syllable such as {@code zhong}, or {@link #UNKNOWN}. */
    public static short number(String syllable) {
        return NUMBERS.getOrDefault(syllable, UNKNOWN);
    }

    /** The syllable of that number. */
    public static String name(int number) {
        return NAMES.get(number);
    }

    static boolean isSyllable(int number) {
        return number != UNKNOWN && Character.isLowerCase(name(number).charAt(0));
    }
}
