package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.SCORE_OUT_OF_RANGE;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.database.RefusedException;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of reviews within one transaction. */
public final class ReviewRows {
    /** The scorecard that the review of a call is about: the published one, else the current one. */
    static final String REVIEWED = "coalesce((select scorecard from review where call = :call),"
            + " (select id from scorecard where call = :call and current))";

    private final Handle handle;

    public ReviewRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Review.class));
    }

    Review of(long call) {
        return handle.createQuery("select call, version, state, reviewer, human_score, published_at, published_by,"
                        + " scorecard, assignee, opened_at from review where call = :call")
                .bind("call", call)
                .mapTo(Review.class)
                .findOne()
                .orElseGet(() -> Review.untouched(call));
    }

    /**
     * Takes a step, if the review is as its author saw it and in one of these states.
     *
     * @param to the state afterwards; null keeps it
     */
    void step(Step step, Set<ReviewState> from, ReviewState to) {
        begin(step.call());
        int changed = handle.createUpdate("""
                        update review set version = version + 1, state = coalesce(:to, state),
                          reviewer = coalesce(reviewer, :actor), changed_at = now()
                        where call = :call and version = :seen and state = any(:from)""")
                .bind("call", step.call())
                .bind("seen", step.seen())
                .bind("actor", step.actor())
                .bind("to", to == null ? null : to.name())
                .bindArray("from", String.class, from.stream().map(Enum::name).toList())
                .execute();
        if (changed == 0) {
            throw new StaleReviewException(step.call(), step.seen());
        }
        AuditLog.append(handle, step.actor(), step.action(), "call " + step.call(), step.detail());
    }

    private void begin(long call) {
        handle.createUpdate(
                        "insert into review (call, version, state) values (:call, 0, 'OPEN') on conflict do nothing")
                .bind("call", call)
                .execute();
    }

    /** Makes every form stale that was filled in before the calls got new scorecards. */
    public void supersede(Collection<Long> calls) {
        handle.createUpdate(
                        "insert into review as r (call, version, state) select call, 1, 'OPEN' from unnest(:calls) call"
                                + " order by call on conflict (call) do update set version = r.version + 1")
                .bindArray("calls", Long.class, calls)
                .execute();
    }

    void publish(long call, double humanScore, String actor) {
        score(call, humanScore);
        handle.createUpdate("update review set published_at = now(), published_by = :actor, opened_at = null,"
                        + " scorecard = " + REVIEWED
                        + " where call = :call")
                .bind("call", call)
                .bind("actor", actor)
                .execute();
    }

    /** As if it had never been published. */
    void recall(long call) {
        handle.createUpdate("update review set published_at = null, published_by = null, human_score = null,"
                        + " scorecard = null where call = :call")
                .bind("call", call)
                .execute();
    }

    /** Notes that the agent has seen it. */
    void open(long call) {
        handle.createUpdate("update review set opened_at = now()"
                        + " where call = :call and state <> 'OPEN' and opened_at is null")
                .bind("call", call)
                .execute();
    }

    /** Writes the person's score, from 0 to the most that the scorecard can give. */
    void score(long call, double humanScore) {
        double most = handle.createQuery("select max_score from scorecard where id = " + REVIEWED)
                .bind("call", call)
                .mapTo(Double.class)
                .one();
        if (!(humanScore >= 0 && humanScore <= most)) {
            throw new RefusedException(SCORE_OUT_OF_RANGE, "a score is a number from 0 to " + most + ": " + humanScore);
        }
        handle.createUpdate("update review set human_score = :score where call = :call")
                .bind("call", call)
                .bind("score", humanScore)
                .execute();
    }

    /** Gives the call to a person; null gives it back to everybody. */
    void assign(long call, String assignee) {
        begin(call);
        handle.createUpdate("update review set assignee = :assignee, assigned_at = now() where call = :call")
                .bind("call", call)
                .bind("assignee", assignee)
                .execute();
    }
}
