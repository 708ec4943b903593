package io.hotlineqa.store.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code result} within one transaction. There are some dozens for each call, so each column goes as one array: a
 * statement for each row costs more than judging the call.
 */
final class ResultRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            insert into result (scorecard, rule_id, position, clause, outcome, review, deduction, reason, confidence, evidence)
            select scorecard, rule_id, position, clause, outcome, review, deduction, reason, confidence, evidence::jsonb
            from unnest(:scorecards, :rules, :positions, :clauses, :outcomes, :reviews, :deductions, :reasons,
              :confidences, :evidences) as r (scorecard, rule_id, position, clause, outcome, review, deduction, reason,
              confidence, evidence)""";

    private final Handle handle;

    ResultRows(Handle handle) {
        this.handle = handle;
    }

    private record Row(long scorecard, int position, RuleResult result, String evidence) {}

    /** @param ids the ids of the scorecards by call */
    void insert(List<CardLine> cards, Map<Long, Long> ids) {
        List<Row> rows = new ArrayList<>();
        cards.forEach(c -> add(rows, ids.get(c.call()), c));
        handle.createUpdate(INSERT)
                .bindArray("scorecards", Long.class, column(rows, Row::scorecard))
                .bindArray("rules", String.class, column(rows, r -> r.result.ruleId()))
                .bindArray("positions", Integer.class, column(rows, Row::position))
                .bindArray("clauses", String.class, column(rows, r -> r.result.clause()))
                .bindArray(
                        "outcomes",
                        String.class,
                        column(rows, r -> r.result.outcome().name()))
                .bindArray("reviews", Boolean.class, column(rows, r -> r.result.review()))
                .bindArray("deductions", Double.class, column(rows, r -> r.result.deduction()))
                .bindArray("reasons", String.class, column(rows, r -> r.result.reason()))
                .bindArray("confidences", Double.class, column(rows, r -> confidence(r.result)))
                .bindArray("evidences", String.class, column(rows, Row::evidence))
                .execute();
    }

    private static void add(List<Row> rows, long scorecard, CardLine card) {
        JsonNode results = results(card.line());
        for (int i = 0; i < results.size(); i++) {
            String evidence = results.get(i).get("evidence").toString();
            rows.add(new Row(scorecard, i, card.card().results().get(i), evidence));
        }
    }

    private static <T> List<T> column(List<Row> rows, Function<Row, T> of) {
        List<T> column = new ArrayList<>(rows.size());
        rows.forEach(r -> column.add(of.apply(r)));
        return column;
    }

    private static Double confidence(RuleResult result) {
        return result.evidence().isEmpty()
                ? null
                : result.evidence().stream()
                        .mapToDouble(Evidence::confidence)
                        .max()
                        .getAsDouble();
    }

    private static JsonNode results(String line) {
        try {
            return JSON.readTree(line).get("results");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a scorecard is written as a line of JSON", e);
        }
    }
}
