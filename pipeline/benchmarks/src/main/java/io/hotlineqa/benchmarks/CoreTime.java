package io.hotlineqa.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Processor time of the asking thread: what else runs on the machine does not count. */
final class CoreTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CoreTime() {}

    /** Seconds that each of the things takes, the fastest first, after so many rounds of warm-up. */
    static <T> double[] each(List<T> things, int warmUp, int rounds, Consumer<T> work) {
        for (int round = 0; round < warmUp; round++) {
            things.forEach(work);
        }
        double[] seconds = new double[rounds * things.size()];
        int at = 0;
        for (int round = 0; round < rounds; round++) {
            for (T thing : things) {
                seconds[at++] = of(() -> work.accept(thing));
            }
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private static double of(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    static double mean(double[] seconds) {
        return Arrays.stream(seconds).average().orElseThrow();
    }
}
