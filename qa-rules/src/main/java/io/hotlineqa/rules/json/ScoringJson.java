package io.hotlineqa.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.Scoring;
import io.hotlineqa.rules.Severity;
import io.hotlineqa.rules.Standing;
import io.hotlineqa.rules.Standings;
import io.hotlineqa.rules.Weight;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a stored scorecard says of its own points, so that a score by a person's verdicts needs nothing beside it, and a
 * changed rulebook can be held against what was decided: {@code ScoringJson.of(card).score(weights of the results that stand)}.
 */
public final class ScoringJson {
    private ScoringJson() {}

    /** How the points of the scorecard come about. */
    public static Scoring of(JsonNode card) {
        Map<String, Double> caps = new HashMap<>();
        card.path("caps")
                .properties()
                .forEach(cap -> caps.put(cap.getKey(), cap.getValue().asDouble()));
        return new Scoring(card.path("maxScore").asDouble(), caps);
    }

    /** What the scorecard comes down to. */
    public static Standings standings(JsonNode card) {
        Map<String, Standing> byRule = new HashMap<>();
        card.path("results")
                .forEach(r -> byRule.put(
                        r.path("ruleId").asText(),
                        Standing.of(
                                Outcome.valueOf(r.path("outcome").asText()),
                                r.path("review").asBoolean())));
        return new Standings(card.path("score").asDouble(), byRule);
    }

    /**
     * What a violation of the rule of this result costs. Scorecards written before weights were kept tell only what they
     * deducted.
     */
    public static Weight weight(JsonNode result) {
        double deduction =
                result.path("weight").asDouble(result.path("deduction").asDouble());
        String severity = result.path("severity").asText("minor").toUpperCase(Locale.ROOT);
        return new Weight(
                Severity.valueOf(severity),
                deduction,
                result.path("review").asBoolean(),
                result.hasNonNull("group") ? result.path("group").asText() : null);
    }
}
