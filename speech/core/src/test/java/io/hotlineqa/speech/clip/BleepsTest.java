package io.hotlineqa.speech.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class BleepsTest {
    @Test
    void areLongerThanWhatTheyHideAndLeaveNoShortGap() {
        Bleeps bleeps = Bleeps.of(List.of(new Span(10, 12), new Span(0.1, 1), new Span(13, 14)));

        assertThat(bleeps.spans()).containsExactly(new Span(0, 1.3), new Span(9.7, 14.3));
        assertThat(Bleeps.NONE.spans()).isEmpty();
    }

    @Test
    void hideWhatWasFoundAndWhatCanHardlyBeHeard() {
        Bleeps bleeps = Bleeps.of(List.of(new Span(10, 12)));

        assertThat(bleeps.hides(new Span(11.9, 13))).as("found").isTrue();
        assertThat(bleeps.hides(new Span(12.0, 12.4)))
                .as("mostly under the tone")
                .isTrue();
        assertThat(bleeps.hides(new Span(12.1, 13))).as("mostly heard").isFalse();
        assertThat(bleeps.hides(new Span(9, 9.7))).as("before it").isFalse();
    }
}
