package io.hotlineqa.store.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything asked for at once.
 *
 * @param asks none asks for nothing: every call fits
 */
public record AllOf(List<Ask> asks) implements Ask {
    /** Every call. */
    public static final Ask EVERYTHING = new AllOf(List.of());

    public AllOf {
        asks = List.copyOf(asks);
    }

    /** A single one stands for itself. */
    static Ask of(List<Ask> asks) {
        return asks.size() == 1 ? asks.get(0) : new AllOf(asks);
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
        return asks.stream().map(Ask::inside).collect(Collectors.joining(" "));
    }
}
