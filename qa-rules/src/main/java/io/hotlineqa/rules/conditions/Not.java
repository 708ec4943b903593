package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import java.util.Set;

/**
 * What must not be so.
 *
 * @param excluded what would be
 */
record Not(Circumstance excluded) implements Circumstance {
    @Override
    public Answer of(Inspection call) {
        return excluded.of(call).not();
    }

    @Override
    public Set<String> rules() {
        return excluded.rules();
    }
}
