package io.hotlineqa.store;

import io.hotlineqa.rules.Scorecard;

/**
 * A stored call and a new scorecard of it.
 *
 * @param call the id of the stored call, as in {@link TranscriptLine#call()}
 * @param scorecard takes the place of the current one
 */
public record Rescored(long call, Scorecard scorecard) {}
