/**
 * Rules on transcripts. Start at {@link io.hotlineqa.rules.Rulebook}: it is read from YAML, and an {@link
 * io.hotlineqa.rules.Inspector} made of it turns a transcript into a {@link io.hotlineqa.rules.Scorecard}.
 *
 * <p>Rings, from the outside in: this package and {@code json} are for everybody; {@code spi} is for those who write a
 * new kind of check; {@code checks}, {@code yaml}, {@code language}, {@code phonetics} and {@code matching} are inner
 * works and may change at any time.
 */
package io.hotlineqa.rules;
