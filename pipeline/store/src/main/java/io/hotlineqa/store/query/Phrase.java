package io.hotlineqa.store.query;

/**
 * Words to be heard.
 *
 * @param kind how they are compared
 * @param text as typed; a regular expression for {@link Kind#PATTERN}
 */
public record Phrase(Kind kind, String text) {
    /** The most characters of a phrase or an expression. */
    public static final int LONGEST = 100;

    /** How a phrase is compared with what was heard. */
    public enum Kind {
        /** Character by character; spaces and punctuation do not count. */
        WORDS,
        /** By sound: the syllables, and what is easily heard for them. */
        SOUND,
        /** A regular expression on what one party says in a row. */
        PATTERN
    }

    public Phrase {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return switch (kind) {
            case WORDS -> quoted(text);
            case SOUND -> "~" + quoted(text);
            case PATTERN -> "/" + text.replace("/", "\\/") + "/";
        };
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
