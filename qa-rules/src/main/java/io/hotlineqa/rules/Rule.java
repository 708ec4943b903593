package io.hotlineqa.rules;

import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Verdict;
import java.util.List;

/**
 * One rule of a rulebook.
 *
 * @param id lower-case words and hyphens; never reused for another meaning
 * @param clause the clause of the standard, in its own numbering
 * @param title for lists
 * @param explanation what the rule asks for and how it decides, for the reviewer
 * @param severity minor, serious or fatal
 * @param deduction points off for a violation, at least 0
 * @param review whether a person must confirm each violation before it counts
 * @param checkType name of the kind of check
 * @param check what decides
 * @param examples calls that the rule must decide as said
 */
public record Rule(
        String id,
        String clause,
        Text title,
        String explanation,
        Severity severity,
        double deduction,
        boolean review,
        String checkType,
        Check check,
        List<Example> examples) {
    public Rule {
        examples = List.copyOf(examples);
    }

    RuleResult judge(Inspection call) {
        return result(check.judge(call));
    }

    private RuleResult result(Verdict verdict) {
        boolean doubtful = verdict.outcome() == Outcome.VIOLATED && (verdict.review() || (review && !verdict.proven()));
        boolean counts = verdict.outcome() == Outcome.VIOLATED && !doubtful;
        return new RuleResult(
                id, clause, verdict.outcome(), doubtful, counts ? deduction : 0, verdict.reason(), verdict.evidence());
    }
}
