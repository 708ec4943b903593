package io.hotlineqa.rules.matching;

/**
 * The middle step between pairs and alignment: no fit within a stretch costs less than this. Each syllable that cannot be
 * left out is either missed or heard for the best of the stretch, in whatever order.
 */
final class Bound {
    private Bound() {}

    /** Whether a fit that costs at most {@code budget} is possible from one position to before another. */
    static boolean allows(PhraseNet net, HeardSyllables heard, int from, int to, double budget) {
        double left = budget;
        for (State state : net.always()) {
            left -= best(state, heard, from, to);
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private static float best(State state, HeardSyllables heard, int from, int to) {
        float best = state.missed;
        for (int at = from; at < to && best > 0; at++) {
            best = Math.min(best, state.heard(heard.get(at).readings()));
        }
        return best;
    }
}
