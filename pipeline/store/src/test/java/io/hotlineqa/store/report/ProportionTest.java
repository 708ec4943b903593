package io.hotlineqa.store.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void theIntervalIsWilsons() {
        Proportion precision = new Proportion(8, 10);

        assertThat(precision.value()).isEqualTo(0.8);
        assertThat(precision.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(precision.high()).isCloseTo(0.9433, within(0.0001));
    }

    @Test
    void nothingCountedMeansNothingKnown() {
        Proportion nothing = new Proportion(0, 0);

        assertThat(nothing.isKnown()).isFalse();
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(1);
    }

    @Test
    void allOfAFewIsNotCertainty() {
        assertThat(new Proportion(3, 3).low()).isCloseTo(0.4385, within(0.0001));
        assertThat(new Proportion(3, 3).high()).isEqualTo(1);
    }

    @Test
    void refusesMoreHitsThanTries() {
        assertThatThrownBy(() -> new Proportion(4, 3)).hasMessage("4 of 3");
    }
}
