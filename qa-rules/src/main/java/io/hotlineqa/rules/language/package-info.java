/**
 * The phrase language: what a rulebook writes to say what may be said. {@link io.hotlineqa.rules.language.PhraseParser}
 * reads it; the grammar is in {@code qa-rules/docs/phrases.md}.
 */
package io.hotlineqa.rules.language;
