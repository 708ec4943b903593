package io.hotlineqa.speech;

/**
 * One word as the recogniser wrote it. Its boundaries are the recogniser's guess and carry no meaning for matching.
 *
 * @param text the characters, never blank
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence the recogniser's own, 0 to 1
 */
public record Word(String text, double start, double end, double confidence) {
    public Word {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a word has characters");
        }
        if (!(start >= 0 && end >= start)) {
            throw new IllegalArgumentException("the word " + text + " ends before it starts: " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + text + " is not within 0 to 1: " + confidence);
        }
    }

    public Span span() {
        return new Span(start, end);
    }
}
