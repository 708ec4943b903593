package io.hotlineqa.store.query;

import java.util.stream.Stream;

/** What a call must not have. */
public record Not(Ask ask) implements Ask {
    @Override
    public Stream<Ask> parts() {
        return Stream.of(ask);
    }

    @Override
    public Stream<Said> heard() {
        return Stream.of();
    }

    @Override
    public String toString() {
        return "-" + ask.inside();
    }
}
