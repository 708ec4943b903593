package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one rule says, as the page shows it.
 *
 * @param ruleId as in the rulebook
 * @param clause of the standard
 * @param outcome in the words of the contract
 * @param review whether a person must confirm it
 * @param deduction points taken off now
 * @param reason why; null when the rule gives none
 * @param evidence where it can be heard
 */
record Finding(
        String ruleId,
        String clause,
        String outcome,
        boolean review,
        double deduction,
        String reason,
        List<Moment> evidence) {

    static Finding read(JsonNode node) {
        return new Finding(
                node.path("ruleId").asText(),
                node.path("clause").asText(),
                node.path("outcome").asText(),
                node.path("review").asBoolean(),
                node.path("deduction").asDouble(),
                Lines.text(node.path("reason")),
                Lines.each(node.path("evidence"), Moment::read));
    }

    public boolean accuses() {
        return outcome.equals("VIOLATED") || review;
    }

    /** Whether a reviewer must look at it. */
    boolean isOpen() {
        return accuses() || outcome.equals("NOT_JUDGED");
    }

    /** What a reviewer must look at comes first. */
    int gravity() {
        if (review) {
            return 1;
        }
        return switch (outcome) {
            case "VIOLATED" -> 0;
            case "NOT_JUDGED" -> 2;
            case "PASSED" -> 3;
            default -> 4;
        };
    }
}
