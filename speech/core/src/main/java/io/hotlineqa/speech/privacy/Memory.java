package io.hotlineqa.speech.privacy;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was said shortly before: a number is often read out in groups, with a "yes" between them. */
final class Memory {
    private static final int KEPT = 4;

    private final Deque<String> texts = new ArrayDeque<>();

    void add(String text) {
        texts.addLast(text);
        if (texts.size() > KEPT) {
            texts.removeFirst();
        }
    }

    /** Empty at the beginning. */
    String last() {
        return texts.isEmpty() ? "" : texts.getLast();
    }

    String all() {
        return String.join("。", texts);
    }
}
