package io.hotlineqa.store.settings;

import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import java.util.Map;

/**
 * What the house has chosen.
 *
 * @param threshold scores below it are looked at by a person
 * @param appealDays days after publication in which an agent may appeal
 * @param leastCoverage share of the rules, 0 to 1, that must have been judged for a call to count as clean
 * @param outlierSigmas standard deviations below the mean from which a score is an outlier
 * @param sampleSize calls of a random sample unless somebody asks for another number
 * @param trainersSeeAgents whether trainers see whose calls they read
 */
public record SettingValues(
        double threshold,
        int appealDays,
        double leastCoverage,
        double outlierSigmas,
        int sampleSize,
        boolean trainersSeeAgents) {
    /** What holds until somebody changes it. */
    public static final SettingValues DEFAULT = new SettingValues(90, 30, 0.8, 2, 20, false);

    public SettingValues {
        require(threshold, "threshold", 0, 1000);
        require(appealDays, "appealDays", 1, 365);
        require(leastCoverage, "leastCoverage", 0, 1);
        require(outlierSigmas, "outlierSigmas", 1, 6);
        require(sampleSize, "sampleSize", 1, 1000);
    }

    /** The same with another threshold. */
    public SettingValues withThreshold(double other) {
        return new SettingValues(other, appealDays, leastCoverage, outlierSigmas, sampleSize, trainersSeeAgents);
    }

    private static void require(double value, String name, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new RefusedException(
                    Why.NUMBER_OUT_OF_RANGE, name + " is not within " + least + " to " + most + ": " + value);
        }
    }

    static SettingValues of(Map<String, Double> stored) {
        return new SettingValues(
                stored.getOrDefault("threshold", DEFAULT.threshold),
                stored.getOrDefault("appealDays", (double) DEFAULT.appealDays).intValue(),
                stored.getOrDefault("leastCoverage", DEFAULT.leastCoverage),
                stored.getOrDefault("outlierSigmas", DEFAULT.outlierSigmas),
                stored.getOrDefault("sampleSize", (double) DEFAULT.sampleSize).intValue(),
                stored.getOrDefault("trainersSeeAgents", 0.0) > 0);
    }

    Map<String, Double> stored() {
        return Map.of(
                "threshold",
                threshold,
                "appealDays",
                (double) appealDays,
                "leastCoverage",
                leastCoverage,
                "outlierSigmas",
                outlierSigmas,
                "sampleSize",
                (double) sampleSize,
                "trainersSeeAgents",
                trainersSeeAgents ? 1.0 : 0.0);
    }
}
