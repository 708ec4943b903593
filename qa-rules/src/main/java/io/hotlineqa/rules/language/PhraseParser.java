package io.hotlineqa.rules.language;

import io.hotlineqa.rules.language.Phrase.Choice;
import io.hotlineqa.rules.language.Phrase.Essential;
import io.hotlineqa.rules.language.Phrase.Maybe;
import io.hotlineqa.rules.language.Phrase.Named;
import io.hotlineqa.rules.language.Phrase.Repeat;
import io.hotlineqa.rules.language.Phrase.Sequence;
import io.hotlineqa.rules.language.Phrase.Slot;
import io.hotlineqa.rules.language.Phrase.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the phrase language, for one phrase; not safe for use by several threads. */
public final class PhraseParser {
    private static final int MOST = 40;
    private final String text;
    private final Map<String, Phrase> vocabulary;
    private int at;

    private PhraseParser(String text, Map<String, Phrase> vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a phrase.
     *
     * @param vocabulary what {@code @name} stands for
     * @throws PhraseSyntaxException naming the place and what was expected there
     */
    public static Phrase parse(String text, Map<String, Phrase> vocabulary) throws PhraseSyntaxException {
        PhraseParser parser = new PhraseParser(text, vocabulary);
        Phrase phrase = parser.choice();
        if (parser.at < text.length()) {
            throw parser.wrong("没有与“" + text.charAt(parser.at) + "”配对的开头 (nothing opened it)");
        }
        return phrase;
    }

    private Phrase choice() throws PhraseSyntaxException {
        List<Phrase> options = new ArrayList<>(List.of(sequence()));
        while (eat('|')) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Choice(options);
    }

    private Phrase sequence() throws PhraseSyntaxException {
        List<Phrase> parts = new ArrayList<>();
        while (!atEnd()) {
            Phrase part = repeated(atom());
            parts.addAll(part instanceof Sequence inner ? inner.parts() : List.of(part));
        }
        if (parts.isEmpty()) {
            throw wrong("这里应有文字 (words expected)");
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private boolean atEnd() {
        skipUnsaid();
        return at == text.length() || "|)]".indexOf(text.charAt(at)) >= 0;
    }

    private Phrase atom() throws PhraseSyntaxException {
        int start = at;
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return switch (codePoint) {
            case '(' -> closed(choice(), ')', start);
            case '[' -> new Maybe(closed(choice(), ']', start));
            case '<' -> slot(start);
            case '@' -> named(start);
            default -> sound(codePoint, start);
        };
    }

    private Phrase closed(Phrase inner, char bracket, int start) throws PhraseSyntaxException {
        if (!eat(bracket)) {
            throw new PhraseSyntaxException("“" + text.charAt(start) + "”没有配对的“" + bracket + "” (not closed)", start);
        }
        return inner;
    }

    private Phrase sound(int codePoint, int start) throws PhraseSyntaxException {
        if (!Character.isLetterOrDigit(codePoint)) {
            throw new PhraseSyntaxException("不认识的符号“" + Character.toString(codePoint) + "” (unknown sign)", start);
        }
        Sound sound = new Sound(codePoint);
        if (at < text.length() && text.charAt(at) == '!') {
            at++;
            return new Essential(sound);
        }
        return sound;
    }

    private Phrase slot(int start) throws PhraseSyntaxException {
        int[] counts = counts('>', start);
        return new Slot(counts[0], counts[1]);
    }

    private Phrase repeated(Phrase body) throws PhraseSyntaxException {
        int start = at;
        if (!eat('{')) {
            return body;
        }
        int[] counts = counts('}', start);
        return new Repeat(body, counts[0], counts[1]);
    }

    private Phrase named(int start) throws PhraseSyntaxException {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')
                && text.charAt(at) < 128) {
            at++;
        }
        String name = text.substring(from, at);
        eat(';');
        Phrase body = vocabulary.get(name);
        if (body == null) {
            throw new PhraseSyntaxException(
                    "词表里没有“" + name + "” (not in the vocabulary: " + String.join(", ", vocabulary.keySet()) + ")",
                    start);
        }
        return new Named(name, body);
    }

    private int[] counts(char bracket, int start) throws PhraseSyntaxException {
        int end = text.indexOf(bracket, at);
        String[] counts =
                end < 0 ? new String[0] : text.substring(at, end).strip().split("-", 2);
        if (counts.length == 0 || !List.of(counts).stream().allMatch(c -> c.matches("\\d{1,3}"))) {
            throw new PhraseSyntaxException("应为 <2-6> 或 {2} 这样的个数 (counts expected)", start);
        }
        at = end + 1;
        int least = Integer.parseInt(counts[0]);
        int most = Integer.parseInt(counts[counts.length - 1]);
        if (most < least || most == 0 || most > MOST) {
            throw new PhraseSyntaxException("个数应从小到大，在 1 到 " + MOST + " 之内 (counts out of range)", start);
        }
        return new int[] {least, most};
    }

    private boolean eat(char wanted) {
        skipUnsaid();
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    /** Spaces and the punctuation of a written sentence are not said. */
    private void skipUnsaid() {
        while (at < text.length() && " \u3000，。！？、；：…“”,.?".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private PhraseSyntaxException wrong(String message) {
        return new PhraseSyntaxException(message, at);
    }
}
