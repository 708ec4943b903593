package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Direction;

/**
 * Who placed the call, and what for.
 *
 * @param direction null for either
 * @param purpose null for any
 */
record Placed(Direction direction, String purpose) implements Circumstance {
    @Override
    public Answer of(Inspection call) {
        Direction known = call.call().direction();
        if (direction != null && known != direction) {
            return known == null ? Answer.UNKNOWN : Answer.NO;
        }
        return Answer.of(purpose == null || purpose.equals(call.call().purpose()));
    }
}
