package io.hotlineqa.store.account;

import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.store.call.TranscriptLine;

/**
 * A stored call and a new scorecard of it.
 *
 * @param call the id of the stored call, as in {@link TranscriptLine#call()}
 * @param scorecard takes the place of the current one
 * @param contact takes the place of what the call told of others
 */
public record Rescored(long call, Scorecard scorecard, Contact contact) {}
