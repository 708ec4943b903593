package io.hotlineqa.store.search;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import java.util.Arrays;

/**
 * What it costs to hear characters for those of a phrase, by the confusions of the rulebook's own matching, in whole parts of
 * {@link #NOTHING_ALIKE}. Immutable.
 */
final class PhraseCosts {
    /** What a character costs that sounds nothing like the other. */
    static final int NOTHING_ALIKE = 1000;

    private static final double USUAL_FLOOR = 0.62;
    private static final Confusions CONFUSIONS = Confusions.shipped();

    private final int length;
    private final float[][] costs;
    private final int[] missed;

    PhraseCosts(String phrase) {
        length = phrase.length();
        costs = new float[length][];
        missed = new int[length];
        for (int i = 0; i < length; i++) {
            short[] readings = Readings.of(phrase.charAt(i));
            costs[i] = CONFUSIONS.costs(readings);
            missed[i] = parts(CONFUSIONS.oneMissing(readings));
        }
    }

    private static int parts(float cost) {
        return Math.round(cost * NOTHING_ALIKE);
    }

    /** Characters of the phrase. */
    int length() {
        return length;
    }

    /** What it costs at each place of the phrase that its character is not heard. */
    int missed(int place) {
        return missed[place];
    }

    /** What it costs that none of the phrase is heard. */
    int allMissed() {
        return Arrays.stream(missed).sum();
    }

    /** What the phrase may cost and still counts as heard. */
    int most() {
        return (int) Math.round((1 - floor(length)) * length * NOTHING_ALIKE);
    }

    /** Short phrases demand exactness: one wrong syllable of two leaves nothing to recognise. */
    private static double floor(int syllables) {
        return switch (syllables) {
            case 1 -> 0.9;
            case 2 -> 0.8;
            case 3 -> 0.72;
            default -> USUAL_FLOOR;
        };
    }

    /** How well the phrase is heard where it costs so much: 1 for nothing. */
    double quality(int cost) {
        return 1 - cost / (double) (NOTHING_ALIKE * length);
    }

    /** What it costs to hear a character at each place of the phrase, and last, to hear it although it was not said. */
    int[] of(char character) {
        short[] readings = Readings.of(character);
        int[] all = new int[length + 1];
        Arrays.fill(all, NOTHING_ALIKE);
        for (short reading : readings) {
            for (int i = 0; i < length; i++) {
                all[i] = Math.min(all[i], parts(costs[i][reading]));
            }
        }
        all[length] = readings.length == 0 ? 0 : parts(CONFUSIONS.oneTooMany(readings));
        return all;
    }
}
