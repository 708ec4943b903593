package io.hotlineqa.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilencesTest {
    @Test
    void areAllWhenNobodySpeaks() {
        assertThat(Silences.between(Stream.of(), 12.345)).containsExactly(new Span(0, 12.345));
    }

    @Test
    void lieBeforeBetweenAndBehindTheSounds() {
        assertThat(Silences.between(Stream.of(new Span(2, 3), new Span(5, 6)), 10))
                .containsExactly(new Span(0, 2), new Span(3, 5), new Span(6, 10));
    }

    @Test
    void needEveryChannelToBeSilent() {
        Stream<Span> sounds = Stream.of(new Span(0, 20), new Span(4, 8), new Span(15, 18), new Span(25, 30));
        assertThat(Silences.between(sounds, 30)).containsExactly(new Span(20, 25));
    }

    @Test
    void areAtLeastASecond() {
        assertThat(Silences.between(Stream.of(new Span(0.999, 2), new Span(3, 4)), 4.5))
                .containsExactly(new Span(2, 3));
    }
}
