package io.hotlineqa.store.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When calls started.
 *
 * @param from the first moment
 * @param until the first moment after it
 */
public record CallPeriod(Instant from, Instant until) {
    /** Whole days, both included. */
    public static CallPeriod ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new CallPeriod(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
