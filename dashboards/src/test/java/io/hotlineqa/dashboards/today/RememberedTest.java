package io.hotlineqa.dashboards.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.testkit.HeldClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final HeldClock clock = new HeldClock();
    private final AtomicInteger counts = new AtomicInteger();
    private final Remembered<Integer> remembered =
            new Remembered<>(counts::incrementAndGet, Duration.ofMinutes(1), clock);

    @Test
    void isCountedOnceAMinuteHoweverOftenItIsAskedFor() {
        assertThat(remembered.value()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(59));
        assertThat(remembered.value()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(remembered.value()).isEqualTo(2);
        assertThat(remembered.value()).isEqualTo(2);
    }
}
