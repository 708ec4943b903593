package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/**
 * A scorecard as the page shows it.
 *
 * @param score points left
 * @param maxScore points that could be had
 * @param rulebook id and version
 * @param results the gravest first, then in the rulebook's order
 */
record Card(double score, double maxScore, String rulebook, List<Finding> results) {
    static Card read(String line) {
        JsonNode card = Lines.read(line);
        JsonNode rulebook = card.path("rulebook");
        return new Card(
                card.path("score").asDouble(),
                card.path("maxScore").asDouble(),
                rulebook.path("id").asText() + " " + rulebook.path("version").asText(),
                Lines.each(card.path("results"), Finding::read).stream()
                        .sorted(Comparator.comparing(Finding::gravity))
                        .toList());
    }

    /** What a reviewer must look at: violations, what is to be confirmed, and what could not be judged. */
    public List<Finding> open() {
        return results.stream().filter(Finding::isOpen).toList();
    }

    /** The rest: passed or not applicable. */
    public List<Finding> settled() {
        return results.stream().filter(finding -> !finding.isOpen()).toList();
    }

    /** Whether some evidence of a violation lies within this stretch and is of this party. */
    boolean accuses(String role, double start, double end) {
        return results.stream()
                .filter(Finding::accuses)
                .flatMap(finding -> finding.evidence().stream())
                .anyMatch(moment -> moment.isOf(role) && moment.start() < end && start < moment.end());
    }
}
