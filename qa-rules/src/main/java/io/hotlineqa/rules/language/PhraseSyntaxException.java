package io.hotlineqa.rules.language;

/** A phrase that cannot be read. */
public final class PhraseSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int index;

    PhraseSyntaxException(String message, int index) {
        super(message);
        this.index = index;
    }

    /** Where in the phrase, in UTF-16 units from 0. */
    public int index() {
        return index;
    }
}
