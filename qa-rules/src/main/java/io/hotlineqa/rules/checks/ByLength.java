package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.Parameters;

/**
 * A score to reach, which may differ for short and for long phrases: few words fit eight syllables by chance, many fit four.
 *
 * @param shortUpTo phrases of up to so many syllables are short
 * @param longFrom phrases of so many syllables and more are long
 * @param few for short phrases, 0 to 1
 * @param usual for those between
 * @param many for long ones
 */
record ByLength(double shortUpTo, double longFrom, double few, double usual, double many) {
    /** Reads {@code NAME}, {@code NAMEShort} and {@code NAMELong}, or takes {@code otherwise} and {@code few} where they are not given. */
    static ByLength read(Parameters parameters, String name, double otherwise, double few) {
        double usual = parameters.number(name, otherwise);
        return new ByLength(
                parameters.number("shortUpTo", 4),
                parameters.number("longFrom", 8),
                parameters.number(name + "Short", Math.max(usual, few)),
                usual,
                parameters.number(name + "Long", usual));
    }

    /** The same for all. */
    static ByLength same(double score) {
        return new ByLength(0, Double.POSITIVE_INFINITY, score, score, score);
    }

    double of(int syllables) {
        if (syllables >= longFrom) {
            return many;
        }
        return isShort(syllables) ? few : usual;
    }

    boolean isShort(int syllables) {
        return syllables <= shortUpTo;
    }
}
