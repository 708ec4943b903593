package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import java.util.List;

/**
 * What a column of the call's metadata says.
 *
 * @param column its name
 * @param is any of these texts
 * @param absent what a call without the column counts as
 */
record Noted(String column, List<String> is, Answer absent) implements Circumstance {
    Noted {
        is = List.copyOf(is);
    }

    @Override
    public Answer of(Inspection call) {
        return call.call().column(column).map(v -> Answer.of(is.contains(v))).orElse(absent);
    }
}
