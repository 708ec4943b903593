package io.hotlineqa.store.query;

import io.hotlineqa.store.query.QuerySyntaxException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a query into pieces. The signs of a Chinese keyboard are taken as those of an English one. Serves one query. */
final class Lexer {
    private static final Map<Character, Character> CHINESE_SIGNS = Map.ofEntries(
            Map.entry('：', ':'),
            Map.entry('（', '('),
            Map.entry('）', ')'),
            Map.entry('“', '"'),
            Map.entry('”', '"'),
            Map.entry('～', '~'),
            Map.entry('－', '-'),
            Map.entry('｜', '|'),
            Map.entry('＠', '@'),
            Map.entry('／', '/'),
            Map.entry('＝', '='),
            Map.entry('＞', '>'),
            Map.entry('＜', '<'),
            Map.entry('　', ' '));
    private static final Map<Character, Token.Kind> SIGNS = Map.of(
            '~', Token.Kind.SOUND,
            '|', Token.Kind.OR,
            '(', Token.Kind.OPEN,
            ')', Token.Kind.CLOSE,
            ':', Token.Kind.COLON);

    private final char[] text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String query) {
        text = query.toCharArray();
        for (int i = 0; i < text.length; i++) {
            text[i] = CHINESE_SIGNS.getOrDefault(text[i], text[i]);
        }
    }

    static List<Token> cut(String query) throws QuerySyntaxException {
        Lexer lexer = new Lexer(query);
        while (lexer.at < lexer.text.length) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", lexer.at);
        return lexer.tokens;
    }

    private void next() throws QuerySyntaxException {
        char sign = text[at];
        if (Character.isWhitespace(sign)) {
            at++;
        } else if (sign == '"') {
            enclosed(Token.Kind.QUOTED);
        } else if (sign == '/' && startsATerm()) {
            enclosed(Token.Kind.PATTERN);
        } else if (sign == '-' && startsATerm()) {
            add(Token.Kind.MINUS, "-", at++);
        } else if (SIGNS.containsKey(sign)) {
            add(SIGNS.get(sign), String.valueOf(sign), at++);
        } else {
            word();
        }
    }

    /** A minus sign or a slash within a word belongs to the word. */
    private boolean startsATerm() {
        return at == 0 || Character.isWhitespace(text[at - 1]) || "(|:-~".indexOf(text[at - 1]) >= 0;
    }

    private void enclosed(Token.Kind kind) throws QuerySyntaxException {
        char mark = text[at];
        int start = at++;
        StringBuilder inside = new StringBuilder();
        for (; at < text.length && text[at] != mark; at++) {
            boolean escapes = text[at] == '\\'
                    && at + 1 < text.length
                    && (text[at + 1] == mark || (text[at + 1] == '\\' && kind == Token.Kind.QUOTED));
            at += escapes ? 1 : 0;
            inside.append(text[at]);
        }
        if (at == text.length) {
            throw new QuerySyntaxException(Problem.NOT_CLOSED, start + 1, String.valueOf(mark), "");
        }
        add(kind, inside.toString(), start);
        at++;
    }

    private void word() {
        int start = at;
        do {
            at++;
        } while (at < text.length && !Character.isWhitespace(text[at]) && "\"()|:@".indexOf(text[at]) < 0);
        String word = String.valueOf(text, start, at - start);
        add(word.startsWith("@") ? Token.Kind.PLACE : kindOf(word), word, start);
    }

    private static Token.Kind kindOf(String word) {
        return word.equals("OR") || word.equals("或") ? Token.Kind.OR : Token.Kind.WORD;
    }

    private void add(Token.Kind kind, String piece, int start) {
        boolean joined = start > 0 && start <= text.length && !Character.isWhitespace(text[start - 1]);
        tokens.add(new Token(kind, piece, start + 1, joined));
    }
}
