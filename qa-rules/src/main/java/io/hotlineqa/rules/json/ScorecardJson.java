package io.hotlineqa.rules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.rules.Coverage;
import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import java.time.ZoneId;

/** Scorecards as one JSON line each, in the words of the contract. Thread-safe. */
public final class ScorecardJson {
    private final ZoneId zone;

    /** @param zone the zone that instants are written in */
    public ScorecardJson(ZoneId zone) {
        this.zone = zone;
    }

    /** One line without its line break; equal scorecards give equal lines. */
    public String write(Scorecard card) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("callId", card.callId());
        node.put("agentId", card.agentId());
        node.put("startedAt", Json.instant(card.startedAt(), zone));
        node.put("durationSeconds", Json.milli(card.durationSeconds()));
        provenance(node, card);
        node.put("score", card.score());
        node.put("maxScore", card.maxScore());
        coverage(node.putObject("coverage"), card.coverage());
        ObjectNode caps = node.putObject("caps");
        card.caps().forEach(caps::put);
        ArrayNode results = node.putArray("results");
        card.results().forEach(r -> results.add(result(r)));
        return node.toString();
    }

    private static void coverage(ObjectNode node, Coverage coverage) {
        node.put("rules", coverage.rules());
        node.put("applicableRules", coverage.applicableRules());
        node.put("judgedRules", coverage.judgedRules());
        node.put("weight", coverage.weight());
        node.put("applicableWeight", coverage.applicableWeight());
        node.put("judgedWeight", coverage.judgedWeight());
    }

    private static void provenance(ObjectNode node, Scorecard card) {
        node.set(
                "recording",
                card.recording() == null
                        ? null
                        : Json.ref(
                                "file",
                                card.recording().file(),
                                card.recording().sha256()));
        node.set(
                "model",
                card.engine() == null
                        ? null
                        : Json.ref("id", card.engine().id(), card.engine().sha256()));
        node.putObject("rulebook")
                .put("id", card.rulebook().id())
                .put("version", card.rulebook().version())
                .put("sha256", card.rulebook().sha256());
        node.put("software", card.software());
    }

    private static ObjectNode result(RuleResult result) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("ruleId", result.ruleId());
        node.put("clause", result.clause());
        node.put("outcome", result.outcome().name());
        node.put("review", result.review());
        node.put("deduction", result.deduction());
        node.put("weight", result.weight().deduction());
        node.put("severity", Json.lower(result.weight().severity()));
        node.put("group", result.weight().group());
        node.put("reason", result.reason());
        ArrayNode evidence = node.putArray("evidence");
        result.evidence().forEach(e -> evidence.add(evidence(e)));
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("start", Json.milli(evidence.start()));
        node.put("end", Json.milli(evidence.end()));
        node.put("role", Json.lower(evidence.role()));
        node.put("quote", evidence.quote());
        node.put("confidence", Json.milli(evidence.confidence()));
        return node;
    }
}
