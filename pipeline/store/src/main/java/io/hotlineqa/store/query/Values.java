package io.hotlineqa.store.query;

import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.query.QuerySyntaxException.Problem;
import io.hotlineqa.store.review.RemarkTag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the values of fields. */
final class Values {
    /** What can become of a rule; {@code REVIEW} is what a person must confirm. */
    private static final List<String> OUTCOMES =
            List.of("VIOLATED", "REVIEW", "PASSED", "NOT_APPLICABLE", "NOT_JUDGED");

    private static final Map<String, String> CHINESE = Map.of("是", "yes", "否", "no", "呼入", "inbound", "呼出", "outbound");
    private static final Pattern RANGE = Pattern.compile("(>=|<=|>|<)?([0-9.-]*?)(?:(\\.\\.)([0-9.-]*))?");

    /** Numbers of calls have at most two digits after the point: this is the least difference. */
    private static final double LEAST = 0.01;

    private Values() {}

    static Ask ask(Token name, Token value) throws QuerySyntaxException {
        Field field = Field.named(name.text())
                .orElseThrow(() -> new QuerySyntaxException(
                        Problem.NO_FIELD, name.column(), name.text(), String.join(", ", Field.names())));
        return field.kind() == Field.Kind.WORD ? word(field, value) : range(field, value);
    }

    private static Ask word(Field field, Token value) throws QuerySyntaxException {
        String text = CHINESE.getOrDefault(value.text().strip(), value.text().strip());
        return switch (field) {
            case RULE -> rule(text, value);
            case EMERGENCY, REVIEWED, APPEALED ->
                one(field, text.toLowerCase(Locale.ROOT), value, List.of("yes", "no"));
            case DIRECTION -> one(field, text.toLowerCase(Locale.ROOT), value, List.of("inbound", "outbound"));
            case STATE -> one(field, text.toUpperCase(Locale.ROOT), value, states());
            case TAG -> one(field, text.toUpperCase(Locale.ROOT), value, tags());
            case ATTRIBUTE -> attribute(text, value);
            default -> one(field, text, value, List.of());
        };
    }

    private static List<String> states() {
        return Stream.of(ReviewState.values()).map(Enum::name).toList();
    }

    private static List<String> tags() {
        return Stream.of(RemarkTag.values()).map(Enum::name).toList();
    }

    private static Ask one(Field field, String text, Token value, List<String> valid) throws QuerySyntaxException {
        if (text.isEmpty() || (!valid.isEmpty() && !valid.contains(text))) {
            throw wrong(value, String.join(" ", valid));
        }
        return new Has(field, text);
    }

    private static Ask attribute(String text, Token value) throws QuerySyntaxException {
        if (text.indexOf('=') < 1) {
            throw wrong(value, "NAME=VALUE");
        }
        return new Has(Field.ATTRIBUTE, text);
    }

    /** A rule without an outcome is meant as one that accuses. */
    private static Ask rule(String text, Token value) throws QuerySyntaxException {
        String[] parts = text.split("=", 2);
        if (parts.length == 1) {
            return new AnyOf(List.of(
                    new Has(Field.RULE, text + "=" + OUTCOMES.get(0)),
                    new Has(Field.RULE, text + "=" + OUTCOMES.get(1))));
        }
        String outcome = parts[1].toUpperCase(Locale.ROOT);
        if (parts[0].isBlank() || !OUTCOMES.contains(outcome)) {
            throw wrong(value, parts[0] + "=" + String.join("|", OUTCOMES));
        }
        return new Has(Field.RULE, parts[0] + "=" + outcome);
    }

    private static Ask range(Field field, Token value) throws QuerySyntaxException {
        Matcher range = RANGE.matcher(value.text().strip());
        try {
            if (range.matches()) {
                return within(field, range);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(value, valid(field));
        }
        throw wrong(value, valid(field));
    }

    private static Ask within(Field field, Matcher range) {
        double from = number(field, range.group(2), Double.NEGATIVE_INFINITY);
        if (range.group(3) != null) {
            return hours(field, from, number(field, range.group(4), Double.POSITIVE_INFINITY));
        }
        if (Double.isInfinite(from)) {
            throw new IllegalArgumentException("a number is missing");
        }
        return switch (range.group(1) == null ? "" : range.group(1)) {
            case ">=" -> new Within(field, from, Double.POSITIVE_INFINITY);
            case "<=" -> new Within(field, Double.NEGATIVE_INFINITY, from);
            case ">" -> new Within(field, from + step(field), Double.POSITIVE_INFINITY);
            case "<" -> new Within(field, Double.NEGATIVE_INFINITY, from - step(field));
            default -> new Within(field, from, from);
        };
    }

    /** Hours go round midnight. */
    private static Ask hours(Field field, double from, double to) {
        if (Double.isInfinite(from) && Double.isInfinite(to)) {
            throw new IllegalArgumentException("a number is missing");
        }
        if (field != Field.HOUR || from <= to) {
            return new Within(field, from, to);
        }
        return new AnyOf(List.of(new Within(field, from, 23), new Within(field, 0, to)));
    }

    private static double step(Field field) {
        return field == Field.DATE || field == Field.HOUR ? 1 : LEAST;
    }

    private static double number(Field field, String text, double missing) {
        if (text.isEmpty()) {
            return missing;
        }
        return field.kind() == Field.Kind.DATE ? LocalDate.parse(text).toEpochDay() : Double.parseDouble(text);
    }

    private static String valid(Field field) {
        return field.kind() == Field.Kind.DATE
                ? "2026-11-22, 2026-11-01..2026-11-22, >=2026-11-01"
                : Arrays.asList("80", "60..80", "<80", ">=90").toString().replaceAll("[\\[\\]]", "");
    }

    private static QuerySyntaxException wrong(Token value, String valid) {
        return new QuerySyntaxException(Problem.NO_VALUE, value.column(), value.text(), valid);
    }
}
