package io.hotlineqa.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * What a scorecard comes down to.
 *
 * @param score 0 to the rulebook's maximum
 * @param byRule what each rule that it judged means for the agent, by rule id
 */
public record Standings(double score, Map<String, Standing> byRule) {
    public Standings {
        byRule = Map.copyOf(byRule);
    }

    /** Of a scorecard that was just made. */
    public static Standings of(Scorecard card) {
        Map<String, Standing> byRule = new HashMap<>();
        card.results().forEach(r -> byRule.put(r.ruleId(), Standing.of(r.outcome(), r.review())));
        return new Standings(card.score(), byRule);
    }
}
