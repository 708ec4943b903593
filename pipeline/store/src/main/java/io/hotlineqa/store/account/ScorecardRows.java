package io.hotlineqa.store.account;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.store.review.ReviewRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code scorecard}, and what follows from it, within one transaction. */
final class ScorecardRows {
    private final Handle handle;

    ScorecardRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Makes each the current scorecard of its call unless it is. Takes hardly more round trips for many calls than for one.
     *
     * @param cards at most one for each call
     */
    void save(Collection<CardLine> cards) {
        List<CardLine> others = others(cards);
        if (others.isEmpty()) {
            return;
        }
        List<Long> calls = others.stream().map(CardLine::call).toList();
        lock(calls);
        FindingRows findings = new FindingRows(handle);
        findings.removeOf(calls);
        new ReviewRows(handle).supersede(replace(calls));
        Map<Long, Long> ids = insert(others);
        new ResultRows(handle).insert(others, ids);
        findings.insert(ids.values());
        new SummaryRows(handle).take(calls);
    }

    /** Those that are not the current ones. */
    private List<CardLine> others(Collection<CardLine> cards) {
        Map<Long, String> current = new HashMap<>();
        handle.createQuery("select call, body from scorecard where call = any(:calls) and current")
                .bindArray(
                        "calls", Long.class, cards.stream().map(CardLine::call).toList())
                .map((row, context) -> Map.entry(row.getLong("call"), row.getString("body")))
                .forEach(known -> current.put(known.getKey(), known.getValue()));
        return cards.stream()
                .filter(c -> !c.line().equals(current.get(c.call())))
                .toList();
    }

    /** In one order for all writers, so that two of them wait for each other and never for ever. */
    private void lock(List<Long> calls) {
        handle.createQuery("select id from call where id = any(:calls) order by id for no key update")
                .bindArray("calls", Long.class, calls)
                .mapTo(Long.class)
                .list();
    }

    /** The calls that had one. */
    private Set<Long> replace(List<Long> calls) {
        return new HashSet<>(handle.createQuery(
                        "update scorecard set current = false where call = any(:calls) and current returning call")
                .bindArray("calls", Long.class, calls)
                .mapTo(Long.class)
                .list());
    }

    /** The ids of the new scorecards by call. */
    private Map<Long, Long> insert(List<CardLine> cards) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into scorecard (call, rulebook_id, rulebook_version, rulebook_sha256, engine_sha256,
                  software, score, max_score, violations, reviews, not_judged, rules, judged_share, body)
                values (:call, :id, :version, :sha256, :engine,
                  :software, :score, :maxScore, :violations, :reviews, :notJudged, :rules, :judgedShare, :body)""");
        cards.forEach(c -> bind(batch, c));
        Map<Long, Long> ids = new HashMap<>();
        batch.executePreparedBatch("id", "call")
                .map((row, context) -> Map.entry(row.getLong("call"), row.getLong("id")))
                .forEach(made -> ids.put(made.getKey(), made.getValue()));
        return ids;
    }

    private static void bind(PreparedBatch batch, CardLine of) {
        Scorecard card = of.card();
        batch.bind("call", of.call())
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
                .bind("body", of.line())
                .add();
    }

    private static long count(Scorecard card, Predicate<RuleResult> which) {
        return card.results().stream().filter(which).count();
    }
}
