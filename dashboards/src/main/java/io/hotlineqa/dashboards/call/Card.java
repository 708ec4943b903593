package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Scoring;
import io.hotlineqa.rules.json.ScoringJson;
import java.util.Comparator;
import java.util.List;

/**
 * A scorecard as the page shows it.
 *
 * @param score points left
 * @param scoring how points come about
 * @param rulebook id and version
 * @param judgedShare the judged part of what applies, by weight, 0 to 1
 * @param results the gravest first, then in the rulebook's order
 */
record Card(double score, Scoring scoring, String rulebook, double judgedShare, List<Finding> results) {
    static Card read(String line) {
        JsonNode card = Lines.read(line);
        JsonNode rulebook = card.path("rulebook");
        List<Finding> results = Lines.each(card.path("results"), Finding::read);
        return new Card(
                card.path("score").asDouble(),
                ScoringJson.of(card),
                rulebook.path("id").asText() + " " + rulebook.path("version").asText(),
                judgedShare(card.path("coverage"), results),
                results.stream().sorted(Comparator.comparing(Finding::gravity)).toList());
    }

    /** Scorecards written before weights were kept tell only how many rules were judged. */
    private static double judgedShare(JsonNode coverage, List<Finding> results) {
        if (coverage.isMissingNode()) {
            long notJudged = count(results, "NOT_JUDGED");
            return results.isEmpty() ? 0 : 1 - notJudged / (double) results.size();
        }
        double applicable = coverage.path("applicableWeight").asDouble();
        return applicable == 0 ? 1 : coverage.path("judgedWeight").asDouble() / applicable;
    }

    private static long count(List<Finding> results, String outcome) {
        return results.stream()
                .filter(finding -> finding.outcome().equals(outcome))
                .count();
    }

    public double maxScore() {
        return scoring.maxScore();
    }

    /** Rules that passed or were violated. */
    public long judged() {
        return count(results, "PASSED") + count(results, "VIOLATED");
    }

    /** Rules that apply to the call. */
    public long applicable() {
        return results.size() - count(results, "NOT_APPLICABLE");
    }
}
