package io.hotlineqa.dashboards.call;

import static java.util.stream.Collectors.toMap;

import io.hotlineqa.store.Judgement;
import io.hotlineqa.store.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What people say of the results of one call.
 *
 * @param byRule the verdict that counts of each rule
 */
record Opinions(Map<String, Verdict> byRule) {
    static Opinions of(List<Verdict> verdicts) {
        return new Opinions(verdicts.stream().collect(toMap(Verdict::ruleId, v -> v)));
    }

    /** Null when nobody has said anything. */
    public Verdict on(String ruleId) {
        return byRule.get(ruleId);
    }

    /** The machine's score with the deductions given back that people overturned. */
    double score(Card card) {
        double back = card.results().stream()
                .filter(this::isOverturned)
                .mapToDouble(Finding::deduction)
                .sum();
        return Math.min(card.maxScore(), card.score() + back);
    }

    private boolean isOverturned(Finding finding) {
        Verdict verdict = on(finding.ruleId());
        return verdict != null && verdict.judgement() == Judgement.WRONG;
    }
}
