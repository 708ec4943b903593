package io.hotlineqa.rules;

import io.hotlineqa.speech.Transcript;

/**
 * A call that a rule carries as its own test.
 *
 * @param call the call
 * @param expected what the rule must say of it
 * @param line where it stands in the rulebook file
 * @param column where it stands in the rulebook file
 */
public record Example(Transcript call, Outcome expected, int line, int column) {}
