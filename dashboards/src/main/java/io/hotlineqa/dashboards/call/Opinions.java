package io.hotlineqa.dashboards.call;

import static java.util.stream.Collectors.toMap;

import io.hotlineqa.rules.Weight;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people say of the results of one call.
 *
 * @param byRule the verdict that counts of each rule
 */
record Opinions(Map<String, Verdict> byRule) {
    /** Where nobody has said anything, or nobody's word is to be seen. */
    static final Opinions NONE = new Opinions(Map.of());

    static Opinions of(List<Verdict> verdicts) {
        return new Opinions(verdicts.stream().collect(toMap(Verdict::ruleId, v -> v)));
    }

    /** The same when the violation of one rule is overturned. */
    Opinions without(String ruleId) {
        Map<String, Verdict> other = new HashMap<>(byRule);
        other.put(ruleId, new Verdict(ruleId, Judgement.WRONG, "", "", null, null, null));
        return new Opinions(other);
    }

    /** Null when nobody has said anything. */
    public Verdict on(String ruleId) {
        return byRule.get(ruleId);
    }

    /** Whether a person added a violation of this rule. */
    public boolean adds(String ruleId) {
        return on(ruleId) != null && on(ruleId).judgement() == Judgement.MISSED;
    }

    /** The person's score: what stands after the verdicts, with the caps of groups and fatal rules respected. */
    double score(Card card) {
        List<Weight> standing = card.results().stream()
                .filter(this::stands)
                .map(Finding::weight)
                .toList();
        return card.scoring().score(standing);
    }

    /** Results in this order, each with what it takes off the points that those before it left. */
    List<Judged> judged(Card card, List<Finding> results) {
        List<Judged> judged = new ArrayList<>();
        List<Weight> standing = new ArrayList<>();
        double left = card.maxScore();
        for (Finding finding : results) {
            if (stands(finding)) {
                standing.add(finding.weight());
            }
            double next = card.scoring().score(standing);
            judged.add(new Judged(finding, on(finding.ruleId()), left - next));
            left = next;
        }
        return judged;
    }

    /** Whether a violation of this rule stands. */
    public boolean stands(Finding finding) {
        return finding.stands(on(finding.ruleId()));
    }

    /** How many violations nobody has said anything of; they cost what the machine says. */
    long unjudged(Card card) {
        return card.results().stream()
                .filter(finding -> finding.accuses() && !finding.review() && on(finding.ruleId()) == null)
                .count();
    }

    /** How many results still wait for a person; they cost nothing. */
    long unconfirmed(Card card) {
        return card.results().stream()
                .filter(finding -> finding.review() && on(finding.ruleId()) == null)
                .count();
    }
}
