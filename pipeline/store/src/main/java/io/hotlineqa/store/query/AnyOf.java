package io.hotlineqa.store.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of several at least.
 *
 * @param asks two or more
 */
public record AnyOf(List<Ask> asks) implements Ask {
    public AnyOf {
        asks = List.copyOf(asks);
        if (asks.size() < 2) {
            throw new IllegalArgumentException("a choice has two sides");
        }
    }

    @Override
    public Stream<Ask> parts() {
        return asks.stream();
    }

    @Override
    public String inside() {
        return "(" + this + ")";
    }

    @Override
    public String toString() {
        return asks.stream().map(Ask::inside).collect(Collectors.joining(" | "));
    }
}
