package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Syllabary;

/**
 * Costs in whole thousandths, for sums that need not be exact: a cost is rounded down, a budget up. What is over its budget
 * here is over it in the true costs too. Immutable, thread-safe.
 */
final class Rough {
    /** More than any budget; a sum of some dozens is still a number. */
    static final int NEVER = 1 << 24;

    private static final int PARTS = 1000;

    private final short[][] substitution;

    Rough(Confusions confusions) {
        this.substitution = new short[Syllabary.size()][];
        for (short said = 0; said < substitution.length; said++) {
            substitution[said] = costs(confusions.costs(new short[] {said}));
        }
    }

    static short[] costs(float[] costs) {
        short[] rough = new short[costs.length];
        for (int i = 0; i < rough.length; i++) {
            rough[i] = (short) Math.min(Short.MAX_VALUE, cost(costs[i]));
        }
        return rough;
    }

    static int cost(float cost) {
        return (int) Math.min(NEVER, Math.floor(cost * PARTS));
    }

    /** Leaves room for what sums of floats are off by. */
    static int budget(double budget) {
        return (int) Math.ceil(budget * PARTS) + 1;
    }

    /** What a syllable allows, rounded up as a budget is; leaves room for what the number is off by. */
    static int allowance(double allowance) {
        return (int) Math.ceil(allowance * PARTS - 1e-6);
    }

    /** What hearing each syllable costs, by its number, for this one. Shared: never write to it. */
    short[] costs(short said) {
        return substitution[said];
    }

    /** The least of the costs of some syllables. */
    static int least(short[] costs, short[] syllables) {
        int least = costs[syllables[0]];
        for (int i = 1; i < syllables.length; i++) {
            least = Math.min(least, costs[syllables[i]]);
        }
        return least;
    }
}
