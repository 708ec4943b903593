package io.hotlineqa.dashboards.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final AtomicInteger counts = new AtomicInteger();
    private final Remembered<Integer> remembered =
            new Remembered<>(counts::incrementAndGet, Duration.ofMinutes(1), new HeldClock());

    @Test
    void isCountedOnceAMinuteHoweverOftenItIsAskedFor() {
        assertThat(remembered.value()).isEqualTo(1);
        now = now.plusSeconds(59);
        assertThat(remembered.value()).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(remembered.value()).isEqualTo(2);
        assertThat(remembered.value()).isEqualTo(2);
    }

    private final class HeldClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
