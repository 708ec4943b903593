package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.speech.Transcript;
import java.util.HashMap;
import java.util.Map;

/** The rulebook itself. */
final class RuleJudge implements Judge {
    private final Inspector inspector;

    RuleJudge(Rulebook rulebook) {
        inspector = new Inspector(rulebook);
    }

    @Override
    public Map<String, Answer> judge(Transcript call) {
        Map<String, Answer> answers = new HashMap<>();
        inspector.inspect(call).results().forEach(r -> answers.put(r.ruleId(), answer(r)));
        return answers;
    }

    private static Answer answer(RuleResult result) {
        if (result.outcome() == Outcome.NOT_JUDGED) {
            return Answer.NOT_JUDGED;
        } else if (result.outcome() != Outcome.VIOLATED) {
            return Answer.NOTHING;
        }
        return result.review() ? Answer.REVIEW : Answer.VIOLATED;
    }
}
