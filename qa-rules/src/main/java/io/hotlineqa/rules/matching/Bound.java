package io.hotlineqa.rules.matching;

/**
 * The middle step between pairs and alignment: no fit within a stretch costs less than this. Each syllable that cannot be
 * left out is either missed or heard for the best of the stretch, in whatever order.
 */
final class Bound {
    private Bound() {}

    /** Whether a fit that costs at most {@code budget} is possible from one position to before another. */
    static boolean allows(PhraseNet net, HeardCosts costs, int from, int to, double budget) {
        double left = budget;
        for (State state : net.always()) {
            left -= Math.min(state.sound.missed, costs.least(state.sound, from, to));
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
