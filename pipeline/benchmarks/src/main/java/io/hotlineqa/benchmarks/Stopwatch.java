package io.hotlineqa.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Runs from the first recording taken to the last one stored, over all subtasks of the process. */
final class Stopwatch {
    private static final AtomicLong FIRST = new AtomicLong();
    private static final AtomicLong LAST = new AtomicLong();
    private static volatile CountDownLatch ready = new CountDownLatch(0);

    private Stopwatch() {}

    /** @param workers no recording is taken before so many are ready */
    static void reset(int workers) {
        FIRST.set(0);
        LAST.set(0);
        ready = new CountDownLatch(workers);
    }

    static void workerIsReady() throws InterruptedException {
        ready.countDown();
        ready.await();
    }

    static void start() {
        FIRST.compareAndSet(0, System.nanoTime());
    }

    static void stop() {
        long now = System.nanoTime();
        LAST.accumulateAndGet(now, Math::max);
    }

    static double seconds() {
        return (LAST.get() - FIRST.get()) / 1e9;
    }
}
