package io.hotlineqa.evaluation;

import io.hotlineqa.rules.phonetics.Readings;
import java.util.Arrays;
import java.util.Locale;

/** Text as the characters that count, and what makes two of them the same. */
final class Characters {
    private Characters() {}

    /** Letters, digits and Chinese characters in order, Latin letters in lower case. */
    static int[] of(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
    }

    /** Whether two characters can be read alike, tones aside; 他 and 她 can, and so can 行 and 航. */
    static boolean soundAlike(int one, int other) {
        if (one == other) {
            return true;
        }
        short[] readings = Readings.of(other);
        for (short reading : Readings.of(one)) {
            if (reading != 0 && Arrays.binarySearch(sorted(readings), reading) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static short[] sorted(short[] values) {
        short[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
