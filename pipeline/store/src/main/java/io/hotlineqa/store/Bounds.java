package io.hotlineqa.store;

import java.time.Instant;

/**
 * What a list of calls lies within; what is null or empty is not bounded.
 *
 * @param from the first moment at which a call may have started
 * @param until the first moment at which it may no longer have
 * @param least points that the machine must have left
 * @param most points that the machine may have left
 * @param line the switchboard's queue, exactly
 */
public record Bounds(Instant from, Instant until, Double least, Double most, String line) {
    /** Everything. */
    public static final Bounds NONE = new Bounds(null, null, null, null, "");

    public Bounds {
        line = line == null ? "" : line.strip();
    }

    boolean isOfCalls() {
        return from != null || until != null || !line.isEmpty();
    }
}
