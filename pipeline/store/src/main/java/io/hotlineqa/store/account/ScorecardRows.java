package io.hotlineqa.store.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.store.review.ReviewRows;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code scorecard} and {@code result} within one transaction. */
final class ScorecardRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;

    ScorecardRows(Handle handle) {
        this.handle = handle;
    }

    /** Makes this the call's current scorecard unless it is. */
    void save(long call, Scorecard card, String line) {
        if (isCurrent(call, line)) {
            return;
        }
        FindingRows findings = new FindingRows(handle);
        findings.removeOf(call);
        int replaced = handle.createUpdate("update scorecard set current = false where call = :call and current")
                .bind("call", call)
                .execute();
        if (replaced > 0) {
            new ReviewRows(handle).supersede(call);
        }
        long scorecard = insert(call, card, line);
        insertResults(scorecard, card.results(), evidence(line));
        findings.insert(scorecard);
    }

    private boolean isCurrent(long call, String line) {
        return handle.createQuery(
                        "select exists (select from scorecard where call = :call and current and body = :body)")
                .bind("call", call)
                .bind("body", line)
                .mapTo(Boolean.class)
                .one();
    }

    private long insert(long call, Scorecard card, String line) {
        return handle.createUpdate("""
                        insert into scorecard (call, rulebook_id, rulebook_version, rulebook_sha256, engine_sha256,
                          software, score, max_score, violations, reviews, not_judged, rules, judged_share, body)
                        values (:call, :id, :version, :sha256, :engine,
                          :software, :score, :maxScore, :violations, :reviews, :notJudged, :rules, :judgedShare, :body)""")
                .bind("call", call)
                .bindMethods(card.rulebook())
                .bind("engine", card.engine() == null ? null : card.engine().sha256())
                .bind("software", card.software())
                .bind("score", card.score())
                .bind("maxScore", card.maxScore())
                .bind("violations", count(card, r -> r.outcome() == Outcome.VIOLATED && !r.review()))
                .bind("reviews", count(card, RuleResult::review))
                .bind("notJudged", count(card, r -> r.outcome() == Outcome.NOT_JUDGED))
                .bind("rules", card.results().size())
                .bind("judgedShare", card.coverage().judgedShare())
                .bind("body", line)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static long count(Scorecard card, Predicate<RuleResult> which) {
        return card.results().stream().filter(which).count();
    }

    private void insertResults(long scorecard, List<RuleResult> results, JsonNode evidence) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into result (scorecard, rule_id, position, clause, outcome, review, deduction, reason,
                  confidence, evidence)
                values (:scorecard, :ruleId, :position, :clause, :outcome, :review, :deduction, :reason,
                  :confidence, :evidenceJson::jsonb)""");
        for (int i = 0; i < results.size(); i++) {
            batch.bind("scorecard", scorecard)
                    .bind("position", i)
                    .bindMethods(results.get(i))
                    .bind("confidence", confidence(results.get(i)))
                    .bind("evidenceJson", evidence.get(i).get("evidence").toString())
                    .add();
        }
        batch.execute();
    }

    private static Double confidence(RuleResult result) {
        return result.evidence().isEmpty()
                ? null
                : result.evidence().stream()
                        .mapToDouble(Evidence::confidence)
                        .max()
                        .getAsDouble();
    }

    private static JsonNode evidence(String line) {
        try {
            return JSON.readTree(line).get("results");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a scorecard is written as a line of JSON", e);
        }
    }
}
