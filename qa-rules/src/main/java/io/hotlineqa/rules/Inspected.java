package io.hotlineqa.rules;

import io.hotlineqa.rules.together.Contact;

/**
 * A call that a rulebook has looked at.
 *
 * @param scorecard what the rulebook says of the call
 * @param contact what the call tells to whoever looks at several of them
 */
public record Inspected(Scorecard scorecard, Contact contact) {}
