package io.hotlineqa.rules;

import io.hotlineqa.rules.roles.Attribution;
import io.hotlineqa.rules.spi.Inspection;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A call as it was heard, and, where both parties share a channel, as it is when they are told apart by what they say. That
 * helps only where nothing could be judged without it, and only to find what was done right: an utterance may hold both
 * parties, so that nobody is blamed by it.
 */
final class HeardCall {
    private static final String IN_DOUBT = "单声道，分不清哪一方是座席，未作判断";

    private final Inspection call;
    private final Inspection apart;

    HeardCall(Inspection call, Optional<Attribution> told, Rulebook rulebook) {
        this.call = call;
        this.apart = told.map(t -> new Inspection(t.transcript(), rulebook.phrases(), rulebook.zone()))
                .orElse(null);
    }

    /** With the parties told apart, where that is needed and possible. */
    Inspection best() {
        return apart == null ? call : apart;
    }

    RuleResult judge(Rule rule, BiFunction<Rule, Inspection, RuleResult> judge) {
        RuleResult result = judge.apply(rule, call);
        return apart == null || result.outcome() != Outcome.NOT_JUDGED ? result : apart(rule, judge);
    }

    private RuleResult apart(Rule rule, BiFunction<Rule, Inspection, RuleResult> judge) {
        RuleResult result = judge.apply(rule, apart);
        return result.outcome() == Outcome.VIOLATED ? rule.notJudged(IN_DOUBT) : result;
    }
}
