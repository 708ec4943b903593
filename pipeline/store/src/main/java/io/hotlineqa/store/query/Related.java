package io.hotlineqa.store.query;

import java.util.stream.Stream;

/**
 * Two things said in a relation of time.
 *
 * @param one the first in the text
 * @param relation how they stand to each other
 * @param seconds at most so many between the end of the earlier and the start of the later; 0 for no limit
 * @param other the second in the text
 */
public record Related(Said one, Relation relation, int seconds, Said other) implements Ask {
    /** How two things said stand to each other. */
    public enum Relation {
        NEAR,
        BEFORE,
        AFTER
    }

    /** Seconds of {@link Relation#NEAR} when the text names none. */
    public static final int NEAR_SECONDS = 10;

    public Related {
        if (seconds < 0 || seconds > Place.MOST) {
            throw new IllegalArgumentException("0 to " + Place.MOST + ", not " + seconds);
        }
        seconds = seconds == 0 && relation == Relation.NEAR ? NEAR_SECONDS : seconds;
    }

    @Override
    public Stream<Said> heard() {
        return Stream.of(one, other);
    }

    @Override
    public String toString() {
        return one + " " + relation + (seconds == 0 ? "" : "/" + seconds + "s") + " " + other;
    }
}
