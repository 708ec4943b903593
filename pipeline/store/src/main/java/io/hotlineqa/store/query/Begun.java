package io.hotlineqa.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody is about to write at the end of a query: the name of a field, or a value of one.
 *
 * @param field whose value is begun; null when a name may be
 * @param text what is there of it, without a quotation mark
 * @param start where it starts in the query
 */
public record Begun(Field field, String text, int start) {
    private static final Pattern VALUE =
            Pattern.compile("(?:^|[\\s(-])([^\\s\"()|~@:：]+)[:：](\"[^\"]*|[^\\s\"()|~@:：]*)$");
    private static final Pattern NAME = Pattern.compile("(?:^|[\\s(-])([^\\s\"()|~@:：/-]*)$");

    /** The end of this query; empty within anything else, such as a phrase. */
    public static Optional<Begun> at(String query) {
        Matcher value = VALUE.matcher(query);
        if (value.find()) {
            String text = value.group(2);
            return Field.named(value.group(1))
                    .map(field -> new Begun(field, text.startsWith("\"") ? text.substring(1) : text, value.start(2)));
        }
        Matcher name = NAME.matcher(query);
        return name.find() ? Optional.of(new Begun(null, name.group(1), name.start(1))) : Optional.empty();
    }

    /** The fields whose English or Chinese name may be meant; empty while nothing is begun. */
    public List<Field> fields() {
        String begun = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .filter(f -> field == null && !begun.isEmpty())
                .filter(f -> f.toString().startsWith(begun) || f.chinese().startsWith(begun))
                .toList();
    }
}
