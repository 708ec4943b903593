package io.hotlineqa.store.query;

import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.query.QuerySyntaxException.Problem;
import io.hotlineqa.store.review.RemarkTag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the values of fields. */
final class Values {
    /** What can become of a rule; {@code REVIEW} is what a person must confirm. */
    private static final List<String> OUTCOMES =
            List.of("VIOLATED", "REVIEW", "PASSED", "NOT_APPLICABLE", "NOT_JUDGED");

    private static final Pattern RANGE = Pattern.compile("(>=|<=|>|<)?([0-9.-]*?)(?:(\\.\\.)([0-9.-]*))?");

    /** Numbers of calls have at most two digits after the point: this is the least difference. */
    static final double LEAST = 0.01;

    static final int LAST_HOUR = 23;

    private Values() {}

    static Ask ask(Token name, Token value) throws QuerySyntaxException {
        Field field = named(name);
        return field.kind() == Field.Kind.WORD ? word(field, value) : range(field, value);
    }

    private static Field named(Token name) throws QuerySyntaxException {
        return Field.named(name.text())
                .orElseThrow(() -> new QuerySyntaxException(
                        Problem.NO_FIELD,
                        name.column(),
                        name.text(),
                        Field.names(Tongue.ENGLISH),
                        Field.names(Tongue.CHINESE)));
    }

    /** What is wrong where another sign, or nothing, stands behind the name of a field. */
    static QuerySyntaxException missing(Token name, Token sign) throws QuerySyntaxException {
        Field field = named(name);
        return sign.is(Token.Kind.END) || !sign.joined()
                ? new QuerySyntaxException(
                        Problem.VALUE_MISSING,
                        name.column(),
                        name.text() + ":",
                        valid(field, Tongue.ENGLISH),
                        valid(field, Tongue.CHINESE))
                : wrong(field, sign);
    }

    private static Ask word(Field field, Token value) throws QuerySyntaxException {
        String text = Tongue.meant(field, value.text().strip());
        return switch (field) {
            case RULE -> rule(text, value);
            case EMERGENCY, REVIEWED, APPEALED, DIRECTION -> one(field, text.toLowerCase(Locale.ROOT), value);
            case STATE, TAG -> one(field, text.toUpperCase(Locale.ROOT), value);
            case ATTRIBUTE -> attribute(text, value);
            default -> one(field, text, value);
        };
    }

    /** The only values that a field takes; empty for one that takes any. */
    private static List<String> all(Field field) {
        return switch (field) {
            case EMERGENCY, REVIEWED, APPEALED -> List.of("yes", "no");
            case DIRECTION -> List.of("inbound", "outbound");
            case STATE -> Stream.of(ReviewState.values()).map(Enum::name).toList();
            case TAG -> Stream.of(RemarkTag.values()).map(Enum::name).toList();
            default -> List.of();
        };
    }

    private static Ask one(Field field, String text, Token value) throws QuerySyntaxException {
        List<String> all = all(field);
        if (text.isEmpty() || (!all.isEmpty() && !all.contains(text))) {
            throw wrong(field, value);
        }
        return new Has(field, text);
    }

    private static Ask attribute(String text, Token value) throws QuerySyntaxException {
        if (text.indexOf('=') < 1) {
            throw wrong(Field.ATTRIBUTE, value);
        }
        return new Has(Field.ATTRIBUTE, text);
    }

    /** A rule without an outcome is meant as one that accuses. */
    private static Ask rule(String text, Token value) throws QuerySyntaxException {
        String[] parts = text.split("=", 2);
        if (parts.length == 1) {
            return accused(text);
        }
        String outcome = Tongue.outcome(parts[1]).toUpperCase(Locale.ROOT);
        if (parts[0].isBlank() || !OUTCOMES.contains(outcome)) {
            throw new QuerySyntaxException(
                    Problem.NO_VALUE,
                    value.column(),
                    value.text(),
                    outcomes(parts[0], Tongue.ENGLISH),
                    outcomes(parts[0], Tongue.CHINESE));
        }
        return new Has(Field.RULE, parts[0] + "=" + outcome);
    }

    /** That a rule is violated, or that a person must confirm it. */
    static Ask accused(String rule) {
        return new AnyOf(List.of(
                new Has(Field.RULE, rule + "=" + OUTCOMES.get(0)), new Has(Field.RULE, rule + "=" + OUTCOMES.get(1))));
    }

    private static String outcomes(String rule, Tongue tongue) {
        return tongue.choice(
                Field.RULE, OUTCOMES.stream().map(one -> rule + "=" + one).toList());
    }

    private static Ask range(Field field, Token value) throws QuerySyntaxException {
        Matcher range = RANGE.matcher(value.text().strip());
        try {
            if (range.matches()) {
                return within(field, range);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(field, value);
        }
        throw wrong(field, value);
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
        return new AnyOf(List.of(new Within(field, from, LAST_HOUR), new Within(field, 0, to)));
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

    /** What a field takes, for messages. */
    private static String valid(Field field, Tongue tongue) {
        return switch (field.kind()) {
            case DATE -> "2026-11-22, 2026-11-01..2026-11-22, >=2026-11-01";
            case NUMBER -> "80, 60..80, <80, >=90";
            case WORD ->
                switch (field) {
                    case RULE -> "closing, " + tongue.value(field, "closing=PASSED");
                    case ATTRIBUTE -> tongue == Tongue.CHINESE ? "名=值" : "NAME=VALUE";
                    default -> tongue.choice(field, all(field));
                };
        };
    }

    private static QuerySyntaxException wrong(Field field, Token value) {
        return new QuerySyntaxException(
                Problem.NO_VALUE,
                value.column(),
                value.text(),
                valid(field, Tongue.ENGLISH),
                valid(field, Tongue.CHINESE));
    }
}
