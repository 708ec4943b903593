package io.hotlineqa.jobs;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Tries again what may heal by itself, with growing pauses, for a limited time. An interrupted thread gives up at once.
 *
 * @param limit how long after the first failure another try is made
 * @param firstPause before the second try; each further pause is twice as long
 * @param longestPause where the pauses stop growing
 */
public record Patience(Duration limit, Duration firstPause, Duration longestPause) {
    /** For a drive that stumbles. */
    static final Patience SHORT = new Patience(Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(1));

    /** For a restart, a line that is away, or somebody who clears the disk. */
    public static final Patience LONG =
            new Patience(Duration.ofMinutes(10), Duration.ofMillis(500), Duration.ofSeconds(15));

    /**
     * The work's result, from whichever try.
     *
     * @param mayPass whether a failure can heal; another one is thrown at once
     * @throws T the last failure
     */
    @SuppressWarnings("unchecked") // the work throws nothing but T and unchecked exceptions
    public <R, T extends Exception> R await(Work<R, T> work, Predicate<Exception> mayPass) throws T {
        long firstFailure = 0;
        for (Duration pause = firstPause; ; pause = shorter(pause.multipliedBy(2), longestPause)) {
            try {
                return work.run();
            } catch (Exception failure) {
                long now = System.nanoTime();
                firstFailure = firstFailure == 0 ? now : firstFailure;
                boolean goesOn = mayPass.test(failure) && now - firstFailure + pause.toNanos() <= limit.toNanos();
                if (!goesOn || !slept(pause)) {
                    throw (T) failure;
                }
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is tried. */
    @FunctionalInterface
    public interface Work<R, T extends Exception> {
        R run() throws T;
    }
}
