package io.hotlineqa.dashboards.audit;

import io.hotlineqa.store.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which details of the log are written for good, and how pages say it.
 *
 * @param actions the verbs that are told so, an expression
 * @param written matches the whole detail, a group for each value
 * @param values what the groups are
 * @param key the end of the key of the message that says it, with the values in their order
 */
record Form(Pattern actions, Pattern written, List<Value> values, String key) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Z]+)}");

    /** What can stand in a detail. */
    enum Value {
        /** What a person typed: it may hold personal data. */
        TEXT(".*?"),
        /** As it is: a name, a format. */
        WORD("\\S+"),
        WORDS("[^\\]]*"),
        NUMBER("-?[0-9.]+"),
        /** Seconds from the start of a call. */
        TIME("[0-9.]+"),
        INSTANT("\\S+Z"),
        HASH("[0-9a-f]{64}"),
        RULE("\\S+"),
        JUDGEMENT("[A-Z_]+"),
        TAG("[A-Z_]+"),
        QUEUE("[A-Z_]+"),
        /** A role, and whose calls an agent sees. */
        RIGHTS("[A-Z]+(?: \\S+)?"),
        /** Ids of stored calls. */
        CALLS("[0-9, ]*");

        private final String pattern;

        Value(String pattern) {
            this.pattern = pattern;
        }
    }

    /** @param template the detail, with the values as {@code {RULE}} */
    static Form of(String actions, String template, String key) {
        StringBuilder written = new StringBuilder();
        List<Value> values = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        int end = 0;
        while (place.find()) {
            Value value = Value.valueOf(place.group(1));
            values.add(value);
            written.append(Pattern.quote(template.substring(end, place.start())))
                    .append('(')
                    .append(value.pattern)
                    .append(')');
            end = place.end();
        }
        written.append(Pattern.quote(template.substring(end)));
        return new Form(
                Pattern.compile(actions),
                Pattern.compile(written.toString(), Pattern.DOTALL),
                List.copyOf(values),
                key);
    }

    /** The values of an event that is told so; empty for any other. */
    Optional<MatchResult> in(AuditEvent event) {
        Matcher said = written.matcher(event.detail());
        boolean fits = actions.matcher(event.action()).matches() && said.matches();
        return fits ? Optional.of(said.toMatchResult()) : Optional.empty();
    }
}
