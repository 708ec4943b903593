package io.hotlineqa.vosk;

import java.time.Duration;
import java.util.List;

/**
 * How worker processes are run.
 *
 * @param javaOptions for the worker's virtual machine
 * @param startLimit how long it may take to load its model
 * @param shortestDeadline every recording may take so long
 * @param deadlineFactor and a long one so many times its own length
 * @param recycleAfterRecordings then a worker is replaced by a fresh one
 * @param recycleAfterGrowthBytes so much more memory than after loading, and it is replaced too
 * @param speechOnly whether it spends no time on what cannot be speech
 */
public record WorkerSettings(
        List<String> javaOptions,
        Duration startLimit,
        Duration shortestDeadline,
        double deadlineFactor,
        int recycleAfterRecordings,
        long recycleAfterGrowthBytes,
        boolean speechOnly) {
    /** A young generation that is all in use after a few calls: else a worker seems to grow for hundreds of them. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx256m",
            "-Xms32m",
            "-Xmn8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djna.encoding=UTF-8",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-CreateCoredumpOnCrash");

    public WorkerSettings {
        javaOptions = List.copyOf(javaOptions);
        if (startLimit.isNegative() || shortestDeadline.isNegative() || deadlineFactor < 0) {
            throw new IllegalArgumentException("a time limit is not negative");
        }
        if (recycleAfterRecordings < 1) {
            throw new IllegalArgumentException("a worker hears at least one recording");
        }
    }

    /** What RATIONALE.md argues for. */
    public static WorkerSettings usual() {
        return new WorkerSettings(
                JAVA_OPTIONS, Duration.ofMinutes(5), Duration.ofSeconds(60), 5, 500, 512L << 20, true);
    }

    /** The same with other limits for one recording. */
    public WorkerSettings withDeadline(Duration shortest, double factor) {
        return new WorkerSettings(
                javaOptions, startLimit, shortest, factor, recycleAfterRecordings, recycleAfterGrowthBytes, speechOnly);
    }

    /** The same with other limits for the life of a worker. */
    public WorkerSettings withRecycling(int afterRecordings, long afterGrowthBytes) {
        return new WorkerSettings(
                javaOptions,
                startLimit,
                shortestDeadline,
                deadlineFactor,
                afterRecordings,
                afterGrowthBytes,
                speechOnly);
    }

    /** The same, but everything is decoded, silence too. */
    public WorkerSettings hearingEverything() {
        return new WorkerSettings(
                javaOptions,
                startLimit,
                shortestDeadline,
                deadlineFactor,
                recycleAfterRecordings,
                recycleAfterGrowthBytes,
                false);
    }

    /** How long a recording of that length may take. */
    Duration deadline(double seconds) {
        Duration own = Duration.ofMillis(Math.round(seconds * deadlineFactor * 1000));
        return own.compareTo(shortestDeadline) > 0 ? own : shortestDeadline;
    }
}
