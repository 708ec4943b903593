package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.evaluation.Judge.Answer;
import io.hotlineqa.rules.evaluation.Labels.Labelled;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How right a rulebook is on calls that people have labelled.
 *
 * @param calls how many there are
 * @param rules by rule id, for the rules that somebody looked at
 */
public record LabelledEvaluation(int calls, Map<String, Figures> rules) {
    /**
     * Of one rule.
     *
     * @param tally what was found and what was not
     * @param open labelled calls that the rule did not judge; its violations among them count as missed
     */
    public record Figures(Tally tally, long open) {
        private Figures plus(Figures other) {
            return new Figures(tally.plus(other.tally), open + other.open);
        }
    }

    /** Holds the rulebook against the labels. */
    public static LabelledEvaluation of(Rulebook rulebook, Labels labels) {
        Judge machine = new RuleJudge(rulebook);
        Set<String> named = labels.named();
        Map<String, Figures> rules = new TreeMap<>();
        for (Labelled labelled : labels.calls()) {
            Map<String, Answer> found = machine.judge(labelled.call().call());
            Set<String> looked = labelled.looked() == null ? named : labelled.looked();
            looked.forEach(id -> rules.merge(id, figures(labelled.call(), id, found.get(id)), Figures::plus));
        }
        return new LabelledEvaluation(labels.calls().size(), rules);
    }

    /** All rules together. */
    public Tally all() {
        return of(rules.keySet());
    }

    /** The rules of these ids together. */
    public Tally of(Set<String> ids) {
        return ids.stream()
                .filter(rules::containsKey)
                .map(id -> rules.get(id).tally())
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Figures figures(LabelledCall call, String id, Answer answer) {
        long counted = answer == Answer.VIOLATED ? 1 : 0;
        long review = answer == Answer.REVIEW ? 1 : 0;
        Tally tally = call.violated().contains(id)
                ? new Tally(counted, review, 1 - counted - review, 0, 0)
                : new Tally(0, 0, 0, counted, review);
        return new Figures(tally, answer == Answer.NOT_JUDGED ? 1 : 0);
    }
}
