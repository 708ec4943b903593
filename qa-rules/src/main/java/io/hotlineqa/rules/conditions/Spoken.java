package io.hotlineqa.rules.conditions;

import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Circumstance;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.speech.Role;
import java.util.List;

/**
 * What a party says.
 *
 * @param words any of these
 * @param role who says them
 * @param where in which place
 * @param times how often at least
 */
record Spoken(List<Sought> words, Role role, Where where, double times) implements Circumstance {
    Spoken {
        words = List.copyOf(words);
    }

    @Override
    public Answer of(Inspection call) {
        Answer place = where.isIn(call);
        if (place != Answer.YES) {
            return place;
        }
        int said = count(call, role);
        if (said >= times) {
            return Answer.YES;
        }
        return said + count(call, Role.UNKNOWN) >= times ? Answer.UNKNOWN : Answer.NO;
    }

    private int count(Inspection call, Role by) {
        return where.among(call.find(words, by), call, by).size();
    }
}
