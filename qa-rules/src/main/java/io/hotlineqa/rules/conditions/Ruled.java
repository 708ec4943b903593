package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What another rule says of the call.
 *
 * @param rule its id
 * @param outcome what it must say
 * @param found what it must have found, any of these, such as the topic of the call; none when that is all the same
 * @param judges what each rule says, by id
 */
record Ruled(String rule, Outcome outcome, List<String> found, Map<String, Function<Inspection, Verdict>> judges)
        implements Circumstance {
    @Override
    public Answer of(Inspection call) {
        Verdict verdict = judges.get(rule).apply(call);
        if (verdict.outcome() == Outcome.NOT_JUDGED) {
            return Answer.UNKNOWN;
        }
        return Answer.of(verdict.outcome() == outcome && (found.isEmpty() || found.contains(verdict.found())));
    }

    @Override
    public Set<String> rules() {
        return Set.of(rule);
    }
}
