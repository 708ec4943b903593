package io.hotlineqa.rules;

import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.printing.YamlText;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Effective;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Scope;
import io.hotlineqa.rules.spi.Verdict;
import java.util.List;

/**
 * One rule of a rulebook.
 *
 * @param id lower-case words and hyphens; never reused for another meaning
 * @param clause the clause of the standard, in its own numbering
 * @param title for lists
 * @param explanation what the rule asks for and how it decides, for the reviewer
 * @param weight what a violation costs
 * @param scope the calls that it applies to
 * @param checkType name of the kind of check
 * @param check what decides
 * @param phrases what the check looks for, excuses among it
 * @param definition all that the rulebook says of it, what it inherits among it, as JSON
 * @param examples calls that the rule must decide as said
 */
public record Rule(
        String id,
        String clause,
        Text title,
        String explanation,
        Weight weight,
        Scope scope,
        String checkType,
        Check check,
        List<Sought> phrases,
        String definition,
        List<Example> examples) {
    public Rule {
        phrases = List.copyOf(phrases);
        examples = List.copyOf(examples);
    }

    public Severity severity() {
        return weight.severity();
    }

    /** Points off for a violation that counts. */
    public double deduction() {
        return weight.deduction();
    }

    /** Whether a person must confirm each violation before it counts. */
    public boolean review() {
        return weight.review();
    }

    /** The same rule, in force on every day. */
    Rule undated() {
        Scope always = new Scope(Effective.ALWAYS, scope.onlyIf(), scope.unless());
        return new Rule(
                id, clause, title, explanation, weight, always, checkType, check, phrases, definition, examples);
    }

    RuleResult judge(Inspection call) {
        return result(verdict(call), call.duration());
    }

    /** What the rule says of the call, for rules that depend on it. */
    public Verdict verdict(Inspection call) {
        return call.verdict(id, () -> scope.judge(check, call));
    }

    /** That nothing can be said of a call, and why. */
    RuleResult notJudged(String reason) {
        return result(Verdict.notJudged(reason), Double.POSITIVE_INFINITY);
    }

    private RuleResult result(Verdict verdict, double duration) {
        boolean violated = verdict.outcome() == Outcome.VIOLATED;
        boolean doubtful = violated && (verdict.review() || (review() && !verdict.proven()));
        Weight costs = violated ? weight.part(verdict.share()) : weight;
        return new RuleResult(
                id,
                clause,
                verdict.outcome(),
                doubtful,
                violated && !doubtful ? costs.deduction() : 0,
                costs,
                verdict.reason(),
                verdict.evidence().stream().map(e -> e.within(duration)).toList());
    }

    /** The rule as YAML that parses back to the same. */
    @Override
    public String toString() {
        return YamlText.rule(definition);
    }
}
