package io.hotlineqa.rules.matching;

/**
 * What a fit of one phrase may cost. A fit counts when its score is not below the floor, so each of the phrase's own syllables
 * that it goes through allows a part of the cost; on the way a fit may be ahead by what is still to come. Immutable,
 * thread-safe.
 */
final class Allowance {
    /** Room for what sums of floats are off by; less than what sums of {@link Rough} costs leave. */
    private static final float ROOM = 0.5e-3f;

    private final double floor;
    private final float each;
    /** For each state what the syllables after it may allow at most. */
    private final float[] rest;

    private final int roughlyEach;
    private final int[] roughRest;

    Allowance(PhraseNet net, double floor) {
        this.floor = floor;
        this.each = (float) (1 - floor);
        this.rest = new float[net.size()];
        this.roughlyEach = Rough.allowance(1 - floor);
        this.roughRest = new int[net.size()];
        for (int s = 0; s < rest.length; s++) {
            rest[s] = each * net.most(s) + ROOM;
            roughRest[s] = Rough.budget((1 - floor) * net.most(s));
        }
    }

    /** The score from which on a fit counts. */
    double floor() {
        return floor;
    }

    /** Whether a way to the end of a state has cost too much for any fit. */
    boolean isOver(int state, float cost, int length) {
        return cost - each * length > rest[state];
    }

    /** What each syllable allows, roughly. */
    int roughlyEach() {
        return roughlyEach;
    }

    /** The most that a way to the end of a state may have cost beyond what its syllables allow, roughly. */
    int roughRest(int state) {
        return roughRest[state];
    }

    /** The most that a fit may cost beyond what its syllables allow, roughly. */
    static int roughEnd() {
        return Rough.budget(0);
    }
}
