package io.hotlineqa.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Error rates over many recordings.
 *
 * @param comparisons one a recording
 * @param audioSeconds length of all recordings
 * @param hearingSeconds time it took to hear them, one after the other, the recordings without one word left out
 */
public record Evaluation(List<Comparison> comparisons, double audioSeconds, double hearingSeconds) {
    private static final int SAMPLES = 2000;
    private static final long SEED = 20080901;

    public Evaluation {
        comparisons = List.copyOf(comparisons);
    }

    public long exact() {
        return comparisons.stream().filter(Comparison::exact).count();
    }

    public double characterErrorRate() {
        return rate(comparisons, Comparison::characterErrors);
    }

    public double syllableErrorRate() {
        return rate(comparisons, Comparison::syllableErrors);
    }

    /** Hearing time over audio time; none when no word was heard at all. */
    public OptionalDouble realTimeFactor() {
        return audioSeconds > 0 ? OptionalDouble.of(hearingSeconds / audioSeconds) : OptionalDouble.empty();
    }

    /** 95 % of the rates that drawing as many recordings with replacement gives; the same each time. */
    public double[] characterErrorRateInterval() {
        return interval(Comparison::characterErrors);
    }

    /** As for characters. */
    public double[] syllableErrorRateInterval() {
        return interval(Comparison::syllableErrors);
    }

    private double[] interval(ToIntFunction<Comparison> errors) {
        Random random = new Random(SEED);
        double[] rates = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            rates[i] = rate(drawn(random), errors);
        }
        Arrays.sort(rates);
        return new double[] {rates[SAMPLES * 25 / 1000], rates[SAMPLES * 975 / 1000]};
    }

    private List<Comparison> drawn(Random random) {
        if (comparisons.isEmpty()) {
            return comparisons;
        }
        return random.ints(comparisons.size(), 0, comparisons.size())
                .mapToObj(comparisons::get)
                .toList();
    }

    private static double rate(List<Comparison> of, ToIntFunction<Comparison> errors) {
        int characters = of.stream().mapToInt(Comparison::characters).sum();
        return of.stream().mapToInt(errors).sum() / (double) Math.max(1, characters);
    }
}
