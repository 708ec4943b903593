package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.spi.Condition.Answer;
import java.util.List;
import java.util.Optional;

/**
 * The calls that a rule applies to.
 *
 * @param effective the days on which the rule is in force
 * @param onlyIf conditions that must all hold
 * @param unless conditions that excuse a violation; what was done right in such a call stays right
 */
public record Scope(Effective effective, List<Condition> onlyIf, List<Condition> unless) {
    /** Every call. */
    public static final Scope ALL = new Scope(Effective.ALWAYS, List.of(), List.of());

    public Scope {
        onlyIf = List.copyOf(onlyIf);
        unless = List.copyOf(unless);
    }

    /** What {@code check} says of the call, within this scope. */
    public Verdict judge(Check check, Inspection call) {
        return effective.outside(call).or(() -> outside(call)).orElseGet(() -> excused(check.judge(call), call));
    }

    /** Why no words count in this call; nothing when the rule applies to it. */
    public Optional<String> explain(Inspection call) {
        return effective.outside(call).or(() -> outside(call)).map(Verdict::reason);
    }

    private Optional<Verdict> outside(Inspection call) {
        for (Condition condition : onlyIf) {
            Answer answer = condition.of(call);
            if (answer == Answer.NO) {
                return Optional.of(Verdict.notApplicable("不是" + condition.title()));
            } else if (answer == Answer.UNKNOWN) {
                return Optional.of(Verdict.notJudged("不知道是不是" + condition.title() + "，未作判断"));
            }
        }
        return Optional.empty();
    }

    private Verdict excused(Verdict verdict, Inspection call) {
        if (verdict.outcome() != Outcome.VIOLATED) {
            return verdict;
        }
        for (Condition condition : unless) {
            Answer answer = condition.of(call);
            if (answer == Answer.YES) {
                return Verdict.notApplicable(condition.title() + "，不适用");
            } else if (answer == Answer.UNKNOWN) {
                return Verdict.notJudged("可能是" + condition.title() + "，未作判断");
            }
        }
        return verdict;
    }
}
