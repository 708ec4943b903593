package io.hotlineqa.store.search;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Terms for what sounds alike: families of syllables that are easily taken for each other, alone and in pairs of
 * neighbours. The same code makes them of a conversation and of a query; a character that is read in several ways
 * stands under each.
 */
final class Sounds {
    private static final Confusions CONFUSIONS = Confusions.shipped();
    private static final char FIRST = '!';

    private Sounds() {}

    /** The terms of a character alone. */
    static Set<String> alone(int character) {
        Set<String> terms = new HashSet<>();
        for (short reading : Readings.of(character)) {
            terms.add(String.valueOf(sign(reading)));
        }
        return terms;
    }

    /** The terms of two neighbours. */
    static Set<String> pair(int one, int other) {
        Set<String> terms = new HashSet<>();
        for (short first : Readings.of(one)) {
            for (short second : Readings.of(other)) {
                terms.add(sign(first) + String.valueOf(sign(second)));
            }
        }
        return terms;
    }

    private static char sign(short reading) {
        return (char) (FIRST + CONFUSIONS.family(reading));
    }

    /** The terms of each pair of neighbours of a phrase; of its only character when it has one. */
    static List<Set<String>> of(String phrase) {
        List<Set<String>> terms = new ArrayList<>();
        for (int i = 1; i < phrase.length(); i++) {
            terms.add(pair(phrase.charAt(i - 1), phrase.charAt(i)));
        }
        return phrase.length() == 1 ? List.of(alone(phrase.charAt(0))) : terms;
    }

    /** All terms of a conversation. */
    static Set<String> of(Talk talk) {
        Set<String> terms = new HashSet<>();
        for (int at = 0; at < talk.length(); at++) {
            terms.addAll(alone(talk.at(at)));
            if (at > 0 && talk.isOnePiece(at - 1, at + 1)) {
                terms.addAll(pair(talk.at(at - 1), talk.at(at)));
            }
        }
        return terms;
    }
}
