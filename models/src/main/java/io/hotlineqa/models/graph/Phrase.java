package io.hotlineqa.models.graph;

import java.util.List;

/**
 * Words that are often said one after the other, such as a company's name.
 *
 * @param words in the order in which they are said, at least one
 */
public record Phrase(List<SpokenWord> words) {
    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase has words");
        }
    }
}
