/**
 * The decoding graph of a speech model made by this project's recipe, and how phrases are added to it without rebuilding it.
 *
 * <p>{@link io.hotlineqa.models.graph.AdaptableGraph} reads a model's {@code graph} folder and takes {@link
 * io.hotlineqa.models.graph.Phrase}s. Nothing here knows how Chinese characters are read; a phrase brings its syllables.
 */
package io.hotlineqa.models.graph;
