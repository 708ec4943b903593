package io.hotlineqa.rules;

import io.hotlineqa.speech.Transcript;

/**
 * A call that a rule carries as its own test.
 *
 * @param call the call; one without a start counts as made on a day on which the rule is in force
 * @param expected what the rule must say of it
 * @param line where it stands in the rulebook file
 * @param column where it stands in the rulebook file
 */
public record Example(Transcript call, Expectation expected, int line, int column) {}
