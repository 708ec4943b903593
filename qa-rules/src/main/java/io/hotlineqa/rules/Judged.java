package io.hotlineqa.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * What a scorecard comes down to.
 *
 * @param score 0 to the rulebook's maximum
 * @param standings of each rule that it judged, by rule id
 */
public record Judged(double score, Map<String, Standing> standings) {
    public Judged {
        standings = Map.copyOf(standings);
    }

    /** Of a scorecard that was just made. */
    public static Judged of(Scorecard card) {
        Map<String, Standing> standings = new HashMap<>();
        card.results().forEach(r -> standings.put(r.ruleId(), Standing.of(r.outcome(), r.review())));
        return new Judged(card.score(), standings);
    }
}
