package io.hotlineqa.store.account;

import java.time.Duration;

/**
 * How fast a run was.
 *
 * @param hearingSecondsPerByte of one process
 * @param otherSeconds that it took whatever it had to hear: starting, taking in, waiting for the last recording
 */
public record RunPace(double hearingSecondsPerByte, double otherSeconds) {
    private static final double MILLIS = 1000;

    /** How long another run will take at this pace. */
    public Duration forecast(int workers, long bytes) {
        return Duration.ofMillis(Math.round((otherSeconds + hearingSecondsPerByte * bytes / workers) * MILLIS));
    }
}
