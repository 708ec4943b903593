package io.hotlineqa.store.query;

import java.util.stream.Stream;

/**
 * A number of the call that lies between two, both included.
 *
 * @param field one of numbers
 * @param low in the field's unit
 * @param high at least {@code low}
 */
public record Within(Field field, double low, double high) implements Ask {
    public Within {
        if (field.kind() == Field.Kind.WORD || !(low <= high)) {
            throw new IllegalArgumentException(field + ":" + low + ".." + high);
        }
    }

    @Override
    public Stream<Field> fields() {
        return Stream.of(field);
    }

    @Override
    public String toString() {
        return field + ":" + field.range(low, high);
    }
}
