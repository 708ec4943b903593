package io.hotlineqa.store.query;

import java.util.stream.Stream;

/** What somebody wants of a call. Its text is the query language: it can be read back. */
public sealed interface Ask permits AllOf, AnyOf, Not, Said, Related, Has, Within {
    /** The fields of calls that it speaks of, in any depth. */
    default Stream<Field> fields() {
        return parts().flatMap(Ask::fields);
    }

    /** Everything that is to be heard for it, what must not be heard left out. */
    default Stream<Said> heard() {
        return parts().flatMap(Ask::heard);
    }

    /** What it is made of; none for what has no parts. */
    default Stream<Ask> parts() {
        return Stream.of();
    }

    /** As it is written inside another: in brackets where it would fall apart otherwise. */
    default String inside() {
        return toString();
    }

    /** Both this and the other. */
    default Ask and(Ask other) {
        return AllOf.of(Stream.of(this, other)
                .flatMap(a -> a instanceof AllOf all ? all.parts() : Stream.of(a))
                .toList());
    }
}
