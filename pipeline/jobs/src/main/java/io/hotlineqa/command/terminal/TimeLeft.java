package io.hotlineqa.command.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How long work will go on if it goes on as so far. */
public final class TimeLeft {
    private TimeLeft() {}

    /**
     * The time left; empty as long as nothing was done, or when nothing is left.
     *
     * @param nanos how long the work has gone on
     * @param done how much was done in that time
     * @param remaining how much is left, in the same unit
     */
    public static Optional<Duration> after(long nanos, long done, long remaining) {
        return done <= 0 || remaining <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) ((double) nanos * remaining / done)));
    }

    /** In the two largest units, such as {@code 1 h 05 min}. */
    public static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }
}
