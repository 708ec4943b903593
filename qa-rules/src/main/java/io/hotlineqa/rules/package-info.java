/**
 * Rules on transcripts. Start at {@link io.hotlineqa.rules.Rulebook}: {@link
 * io.hotlineqa.rules.yaml.RulebookFile} reads it, and an {@link io.hotlineqa.rules.Inspector} made of it turns a transcript
 * into a {@link io.hotlineqa.rules.Scorecard}.
 *
 * <p>Rings, from the outside in: this package, {@code json} and {@code RulebookFile} are for everybody; {@code spi} is for
 * those who write a new kind of check; {@code checks}, the rest of {@code yaml}, {@code printing}, {@code language}, {@code
 * phonetics} and {@code matching} are inner works and may change at any time.
 */
package io.hotlineqa.rules;
