package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    @Test
    void givesTheIntervalOfTheTextbook() {
        assertThat(Wilson.of(8, 10).low()).isCloseTo(0.49, within(0.005));
        assertThat(Wilson.of(8, 10).high()).isCloseTo(0.943, within(0.005));
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(Wilson.of(10, 10).high()).isEqualTo(1);
        assertThat(Wilson.of(0, 10).low()).isZero();
        assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
    }
}
