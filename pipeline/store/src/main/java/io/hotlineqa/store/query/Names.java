package io.hotlineqa.store.query;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.hotlineqa.store.query.QuerySyntaxException.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** What the words of the language mean, in English and in Chinese. */
final class Names {
    private static final Map<String, Speaker> SPEAKERS = Map.of(
            "agent", Speaker.AGENT,
            "座席", Speaker.AGENT,
            "customer", Speaker.CUSTOMER,
            "客户", Speaker.CUSTOMER);
    private static final java.util.regex.Pattern PLACE =
            java.util.regex.Pattern.compile("@(first|last|前|后)(\\d{1,4})(s|秒|t|轮)");
    private static final java.util.regex.Pattern RELATION =
            java.util.regex.Pattern.compile("(NEAR|邻近|BEFORE|先于|AFTER|后于)(?:/(\\d{1,4})(?:s|秒))?");

    private static final String PLACES = "@first10s @last10s @first2t @last2t";

    /** What can be wrong with an expression, by the beginning of what its reader says. */
    private static final Map<String, Problem> FAULTS = Map.of(
            "missing closing", Problem.PATTERN_NOT_CLOSED,
            "regexp/syntax: internal error", Problem.PATTERN_CLOSES_NOTHING,
            "missing argument to repetition", Problem.PATTERN_REPEATS_NOTHING,
            "invalid nested repetition", Problem.PATTERN_REPEATS_NOTHING);

    private Names() {}

    static Optional<Speaker> speaker(String name) {
        return Optional.ofNullable(SPEAKERS.get(name.toLowerCase(Locale.ROOT)));
    }

    static Place place(Token token) throws QuerySyntaxException {
        Matcher place = PLACE.matcher(token.text());
        if (!place.matches() || Integer.parseInt(place.group(2)) == 0) {
            throw new QuerySyntaxException(
                    Problem.NO_PLACE, token.column(), token.text(), PLACES, "@前10秒、@后10秒、@前2轮、@后2轮");
        }
        boolean first = place.group(1).equals("first") || place.group(1).equals("前");
        boolean seconds = place.group(3).equals("s") || place.group(3).equals("秒");
        return new Place(
                first ? Place.End.FIRST : Place.End.LAST,
                seconds ? Place.Unit.SECONDS : Place.Unit.TURNS,
                Integer.parseInt(place.group(2)));
    }

    static boolean isRelation(String word) {
        return RELATION.matcher(word).matches();
    }

    /** The relation that a word names, with its seconds; empty when it names none. */
    static Optional<Linked> relation(Token token) {
        Matcher relation = RELATION.matcher(token.is(Token.Kind.WORD) ? token.text() : "");
        if (!relation.matches()) {
            return Optional.empty();
        }
        Related.Relation kind = switch (relation.group(1)) {
            case "NEAR", "邻近" -> Related.Relation.NEAR;
            case "BEFORE", "先于" -> Related.Relation.BEFORE;
            default -> Related.Relation.AFTER;
        };
        return Optional.of(new Linked(kind, relation.group(2) == null ? 0 : Integer.parseInt(relation.group(2))));
    }

    static Phrase phrase(Token words, boolean sound) throws QuerySyntaxException {
        boolean pattern = words.is(Token.Kind.PATTERN);
        if (pattern) {
            check(words);
        }
        if (words.text().isBlank()) {
            throw new QuerySyntaxException(Problem.WORDS_MISSING, words.column(), words.text(), "");
        }
        if (words.text().length() > Phrase.LONGEST) {
            throw new QuerySyntaxException(Problem.TOO_LONG, words.column(), words.text(), "1…" + Phrase.LONGEST);
        }
        Phrase.Kind kind = pattern ? Phrase.Kind.PATTERN : sound ? Phrase.Kind.SOUND : Phrase.Kind.WORDS;
        return new Phrase(kind, words.text().strip());
    }

    private static void check(Token words) throws QuerySyntaxException {
        try {
            if (Pattern.compile(words.text()).matches("")) {
                throw new QuerySyntaxException(Problem.PATTERN_OF_NOTHING, words.column(), words.text(), "/漏气|漏煤气/");
            }
        } catch (PatternSyntaxException e) {
            throw new QuerySyntaxException(fault(e.getDescription()), words.column(), words.text(), "/漏.?气/");
        }
    }

    private static Problem fault(String description) {
        return FAULTS.entrySet().stream()
                .filter(fault -> description.startsWith(fault.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Problem.NO_PATTERN);
    }

    /** A relation and the seconds that the text names; 0 for none. */
    record Linked(Related.Relation relation, int seconds) {
        Related between(Said one, Said other) {
            return new Related(one, relation, seconds, other);
        }
    }
}
