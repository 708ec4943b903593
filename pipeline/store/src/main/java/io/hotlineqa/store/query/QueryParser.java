package io.hotlineqa.store.query;

import io.hotlineqa.store.query.QuerySyntaxException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language. Words side by side are all asked for; {@code |} asks for one of them, {@code -} for calls
 * without, brackets group. Serves one query.
 */
public final class QueryParser {
    /** The most characters of a query. */
    public static final int LONGEST = 1000;

    private final List<Token> tokens;
    private int at;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a query; an empty one asks for every call.
     *
     * @throws QuerySyntaxException naming the column, the text and what would be right
     */
    public static Ask parse(String query) throws QuerySyntaxException {
        if (query.length() > LONGEST) {
            throw new QuerySyntaxException(Problem.TOO_LONG, LONGEST, query.substring(0, 20) + "…", "1…" + LONGEST);
        }
        QueryParser parser = new QueryParser(Lexer.cut(query));
        Ask ask = parser.next().is(Token.Kind.END) ? AllOf.EVERYTHING : parser.choice();
        if (!parser.next().is(Token.Kind.END)) {
            throw parser.wrong(Problem.CLOSES_NOTHING, "");
        }
        return ask;
    }

    private Ask choice() throws QuerySyntaxException {
        List<Ask> sides = new ArrayList<>(List.of(all()));
        while (took(Token.Kind.OR)) {
            sides.add(all());
        }
        return sides.size() == 1 ? sides.get(0) : new AnyOf(sides);
    }

    private Ask all() throws QuerySyntaxException {
        List<Ask> asks = new ArrayList<>();
        do {
            asks.add(one());
        } while (!next().is(Token.Kind.END) && !next().is(Token.Kind.OR) && !next().is(Token.Kind.CLOSE));
        return AllOf.of(asks);
    }

    private Ask one() throws QuerySyntaxException {
        if (took(Token.Kind.MINUS)) {
            return new Not(one());
        }
        Token open = next();
        if (took(Token.Kind.OPEN)) {
            Ask inside = choice();
            if (!took(Token.Kind.CLOSE)) {
                throw new QuerySyntaxException(Problem.NOT_CLOSED, open.column(), open.text(), "");
            }
            return inside;
        }
        return term();
    }

    private Ask term() throws QuerySyntaxException {
        if (isFilter()) {
            return filter();
        }
        if (Names.relation(next()).isPresent()) {
            throw wrong(Problem.NOT_SAID, "");
        }
        Said one = said();
        Optional<Names.Linked> relation = Names.relation(next());
        if (relation.isEmpty()) {
            return one;
        }
        at++;
        if (isFilter() || !next().isPhrase()) {
            throw wrong(Problem.NOT_SAID, "");
        }
        return relation.get().between(one, said());
    }

    private boolean isNamed() {
        return next().is(Token.Kind.WORD) && tokens.get(at + 1).is(Token.Kind.COLON);
    }

    private boolean isFilter() {
        return isNamed() && Names.speaker(next().text()).isEmpty();
    }

    private Ask filter() throws QuerySyntaxException {
        Token name = tokens.get(at);
        at += 2;
        Token value = next();
        if (!value.is(Token.Kind.WORD) && !value.is(Token.Kind.QUOTED)) {
            throw Values.missing(name, value);
        }
        at++;
        return Values.ask(name, value);
    }

    private Said said() throws QuerySyntaxException {
        Speaker who = Speaker.ANYONE;
        if (isNamed()) {
            who = Names.speaker(next().text()).orElseThrow();
            at += 2;
        }
        Phrase phrase = phrase();
        Token place = next();
        if (place.joined() && took(Token.Kind.PLACE)) {
            return new Said(who, phrase, Names.place(place));
        }
        return new Said(who, phrase, Place.ANYWHERE);
    }

    private Phrase phrase() throws QuerySyntaxException {
        boolean sound = took(Token.Kind.SOUND);
        Token words = next();
        if (words.is(Token.Kind.PLACE)) {
            throw new QuerySyntaxException(Problem.PLACE_APART, words.column(), words.text(), "漏气@first10s", "漏气@前10秒");
        }
        if (!words.isPhrase() || (sound && words.is(Token.Kind.PATTERN))) {
            throw wrong(Problem.WORDS_MISSING, "");
        }
        at++;
        return Names.phrase(words, sound);
    }

    private Token next() {
        return tokens.get(at);
    }

    private boolean took(Token.Kind kind) {
        if (!next().is(kind)) {
            return false;
        }
        at++;
        return true;
    }

    private QuerySyntaxException wrong(Problem problem, String valid) {
        return new QuerySyntaxException(problem, next().column(), next().text(), valid);
    }
}
