package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.language.Phrase;

/**
 * A phrase that a check looks for.
 *
 * @param number its number in the {@link PhraseBook}
 * @param phrase what may be said
 * @param floor the score from which on it counts as found
 * @param syllables how many have to be said at least, slots left out
 */
public record Sought(int number, Phrase phrase, double floor, int syllables) {}
