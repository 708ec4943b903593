package io.hotlineqa.models.graph;

import java.util.List;

/**
 * A word and how it may be said.
 *
 * @param text as the transcript shall show it, without spaces
 * @param syllables the readings of each syllable, toneless pinyin with {@code v} for ü, such as {@code [[hang, xing]]}
 */
public record SpokenWord(String text, List<List<String>> syllables) {
    public SpokenWord {
        syllables = syllables.stream().map(List::copyOf).toList();
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not one word: '" + text + "'");
        }
        if (syllables.isEmpty() || syllables.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("nobody can say '" + text + "'");
        }
    }
}
