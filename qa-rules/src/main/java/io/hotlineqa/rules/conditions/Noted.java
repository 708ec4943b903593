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
 */
record Noted(String column, List<String> is) implements Circumstance {
    Noted {
        is = List.copyOf(is);
    }

    @Override
    public Answer of(Inspection call) {
        String value = call.call().attributes().get(column);
        return value == null || value.isBlank() ? Answer.UNKNOWN : Answer.of(is.contains(value.strip()));
    }
}
