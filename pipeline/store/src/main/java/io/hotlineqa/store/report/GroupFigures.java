package io.hotlineqa.store.report;

/**
 * The calls of one group in a report.
 *
 * @param group the agent, day or whatever they are grouped by; empty when unknown
 * @param name the agent's newest name; null when unknown, and where they are not grouped by agent
 * @param calls scored
 * @param meanScore of the machine
 * @param spread standard deviation of the machine's scores; null for a single call
 * @param published calls with a person's score
 * @param meanHuman of people; null when none was published
 * @param violating calls with a violation beyond doubt
 * @param accused calls with a violation, or something to confirm
 * @param meanSeconds mean length
 * @param coverage mean share of the rules that were judged, 0 to 1
 */
public record GroupFigures(
        String group,
        String name,
        long calls,
        double meanScore,
        Double spread,
        long published,
        Double meanHuman,
        long violating,
        long accused,
        double meanSeconds,
        double coverage) {
    private static final double Z = 1.959964;
    private static final int FEWEST = 10;

    /** How many of the calls have a violation beyond doubt. */
    public Proportion violatingShare() {
        return new Proportion(violating, calls);
    }

    /** How many of the calls the machine accuses of anything. */
    public Proportion accusedShare() {
        return new Proportion(accused, calls);
    }

    /**
     * Half the width of the 95 % interval of the mean score; not a number for fewer than ten calls, which say too little of
     * how scores are spread.
     */
    public double margin() {
        return calls < FEWEST || spread == null ? Double.NaN : Z * spread / Math.sqrt((double) calls);
    }
}
