package io.hotlineqa.store.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text without quotation marks and slashes
 * @param column where it starts, from 1
 * @param joined whether it follows the piece before without a space
 */
record Token(Kind kind, String text, int column, boolean joined) {
    /** The pieces of the language. */
    enum Kind {
        WORD,
        QUOTED,
        PATTERN,
        SOUND,
        MINUS,
        OR,
        OPEN,
        CLOSE,
        COLON,
        PLACE,
        END
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** Whether it can be said. */
    boolean isPhrase() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.PATTERN || kind == Kind.SOUND;
    }
}
