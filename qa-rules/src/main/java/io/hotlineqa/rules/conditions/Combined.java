package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions of which one must hold.
 *
 * @param any the conditions
 */
record Combined(List<Condition> any) implements Circumstance {
    Combined {
        any = List.copyOf(any);
    }

    @Override
    public Answer of(Inspection call) {
        List<Answer> answers = any.stream().map(c -> c.of(call)).toList();
        if (answers.contains(Answer.YES)) {
            return Answer.YES;
        }
        return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    @Override
    public Set<String> rules() {
        return any.stream().flatMap(c -> c.rules().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
