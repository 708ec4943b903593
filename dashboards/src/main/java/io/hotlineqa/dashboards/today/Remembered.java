package io.hotlineqa.dashboards.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Something that takes long to count and may be a little old: whoever comes first counts it for all. Thread-safe.
 */
final class Remembered<T> {
    private final Supplier<T> counted;
    private final Duration longest;
    private final Clock clock;
    private volatile Known<T> known;

    Remembered(Supplier<T> counted, Duration longest, Clock clock) {
        this.counted = counted;
        this.longest = longest;
        this.clock = clock;
    }

    T value() {
        Known<T> now = known;
        return now != null && now.until().isAfter(clock.instant()) ? now.value() : anew();
    }

    private synchronized T anew() {
        if (known == null || !known.until().isAfter(clock.instant())) {
            T value = counted.get();
            known = new Known<>(value, clock.instant().plus(longest));
        }
        return known.value();
    }

    private record Known<T>(T value, Instant until) {}
}
