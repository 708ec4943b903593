package io.hotlineqa.store.account;

import java.time.Duration;

/**
 * How fast a run was.
 *
 * @param aroundSeconds that it took whatever it had to hear: until the first recording was heard, and after the last had an end
 * @param secondsPerByte of one process, in between
 */
public record RunPace(double aroundSeconds, double secondsPerByte) {
    private static final double MILLIS = 1000;

    /** How long another run will take at this pace. */
    public Duration forecast(int workers, long bytes) {
        return Duration.ofMillis(Math.round((aroundSeconds + secondsPerByte * bytes / workers) * MILLIS));
    }
}
