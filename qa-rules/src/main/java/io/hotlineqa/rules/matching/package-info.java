/**
 * Finds phrases in what was heard. {@link io.hotlineqa.rules.matching.HeardSyllables} is one party's side of a call as
 * syllables with times; {@link io.hotlineqa.rules.matching.PhraseBook} holds all phrases of a rulebook. Finding goes in
 * two steps: a cheap one that looks up pairs of neighbouring syllables ({@code PairIndex}) says where a phrase might
 * be, and a dear one that aligns the phrase there ({@code Aligner}) says how well it fits.
 */
package io.hotlineqa.rules.matching;
