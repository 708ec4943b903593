package io.hotlineqa.store.call;

import java.time.Instant;

/**
 * What a list of calls lies within; what is null or empty is not bounded.
 *
 * @param from the first moment at which a call may have started
 * @param until the first moment at which it may no longer have
 * @param least points that the machine must have left
 * @param most points that the machine may have left
 * @param line the switchboard's queue, exactly
 * @param weekday on which they start where the hotline is, 1 Monday to 7 Sunday
 * @param hour in which they start there, 0 to 23
 */
public record Bounds(
        Instant from, Instant until, Double least, Double most, String line, Integer weekday, Integer hour) {
    /** Everything. */
    public static final Bounds NONE = new Bounds(null, null, null, null, "", null, null);

    public Bounds {
        line = line == null ? "" : line.strip();
    }

    /** On whichever weekday, at whichever hour. */
    public Bounds(Instant from, Instant until, Double least, Double most, String line) {
        this(from, until, least, most, line, null, null);
    }

    boolean isOfCalls() {
        return from != null || until != null || weekday != null || hour != null || !line.isEmpty();
    }
}
