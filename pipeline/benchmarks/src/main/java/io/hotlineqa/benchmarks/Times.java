package io.hotlineqa.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * How long something took, again and again.
 *
 * @param median milliseconds within which half of it was done
 * @param p95 milliseconds within which 95 of 100 were done
 * @param worst milliseconds of the slowest
 */
record Times(int count, double median, double p95, double worst) {
    static Times of(double... millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Times(sorted.length, sorted[last / 2], sorted[(int) Math.ceil(last * 0.95)], sorted[last]);
    }

    /** Milliseconds that this takes. */
    static double of(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5d %9.1f %9.1f %9.1f", count, median, p95, worst);
    }
}
