package io.hotlineqa.store.query;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word that stands in a field of the call.
 *
 * @param field one of words
 * @param value as it is indexed
 */
public record Has(Field field, String value) implements Ask {
    private static final Pattern PLAIN = Pattern.compile("(?!OR$|或$)[^\\s\"()|~@:<>/-][^\\s\"()|~@:<>]*");

    public Has {
        if (field.kind() != Field.Kind.WORD || value.isBlank()) {
            throw new IllegalArgumentException(field + ":" + value);
        }
    }

    @Override
    public Stream<Field> fields() {
        return Stream.of(field);
    }

    @Override
    public String toString() {
        return field + ":" + written(value);
    }

    /** Whether it is one word of the language that means nothing but itself. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** A value as the query language takes it: in quotation marks where it would fall apart otherwise. */
    public static String written(String value) {
        return isPlain(value) ? value : Phrase.quoted(value);
    }
}
