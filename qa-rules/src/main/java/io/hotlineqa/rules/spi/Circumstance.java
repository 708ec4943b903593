package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.spi.Condition.Answer;
import java.util.Set;

/** One thing that a {@link Condition} asks of a call. Immutable, thread-safe. */
@FunctionalInterface
public interface Circumstance {
    Answer of(Inspection call);

    /** The rules that it depends on, by id. */
    default Set<String> rules() {
        return Set.of();
    }
}
