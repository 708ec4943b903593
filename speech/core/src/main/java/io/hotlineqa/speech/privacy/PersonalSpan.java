package io.hotlineqa.speech.privacy;

/**
 * Personal data in a text.
 *
 * @param kind what it tells
 * @param from index of the first character
 * @param to index after the last character, greater than {@code from}
 */
public record PersonalSpan(PersonalKind kind, int from, int to) {
    public PersonalSpan {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a span has characters, unlike " + from + " to " + to);
        }
    }

    /** Whether the character of that index belongs to it. */
    public boolean holds(int index) {
        return index >= from && index < to;
    }
}
