package io.hotlineqa.store;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of reviews, verdicts and appeals within one transaction. */
final class ReviewRows {
    private final Handle handle;

    ReviewRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Review.class));
        handle.registerRowMapper(ConstructorMapper.factory(Verdict.class));
        handle.registerRowMapper(ConstructorMapper.factory(Appeal.class));
    }

    Review of(long call) {
        return handle.createQuery("select call, version, state, reviewer, human_score, published_at from review"
                        + " where call = :call")
                .bind("call", call)
                .mapTo(Review.class)
                .findOne()
                .orElseGet(() -> Review.untouched(call));
    }

    List<Verdict> verdicts(long call) {
        return handle.createQuery("select distinct on (rule_id) rule_id, judgement, reason, actor, at from verdict"
                        + " where call = :call order by rule_id, id desc")
                .bind("call", call)
                .mapTo(Verdict.class)
                .list();
    }

    List<Appeal> appeals(long call) {
        return handle.createQuery("select id, rule_id, reason, actor, at, answer, granted, answered_by from appeal"
                        + " where call = :call order by id")
                .bind("call", call)
                .mapTo(Appeal.class)
                .list();
    }

    /**
     * Takes a step, if the review is as its author saw it and in one of these states.
     *
     * @param to the state afterwards; null keeps it
     */
    void step(Step step, Set<ReviewState> from, ReviewState to) {
        handle.createUpdate(
                        "insert into review (call, version, state) values (:call, 0, 'OPEN') on conflict do nothing")
                .bind("call", step.call())
                .execute();
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

    void insertVerdict(long call, String ruleId, Judgement judgement, String reason, String actor) {
        int inserted = handle.createUpdate("""
                        insert into verdict (call, scorecard, rule_id, judgement, reason, actor)
                        select s.call, s.id, r.rule_id, :judgement, :reason, :actor
                        from scorecard s join result r on r.scorecard = s.id
                        where s.call = :call and s.current and r.rule_id = :ruleId""")
                .bind("call", call)
                .bind("ruleId", ruleId)
                .bind("judgement", judgement)
                .bind("reason", reason)
                .bind("actor", actor)
                .execute();
        if (inserted == 0) {
            throw new IllegalArgumentException("call " + call + " has no result of rule " + ruleId);
        }
    }

    void publish(long call, double humanScore) {
        handle.createUpdate("update review set published_at = now(), human_score = :score where call = :call")
                .bind("call", call)
                .bind("score", humanScore)
                .execute();
    }

    void score(long call, double humanScore) {
        handle.createUpdate("update review set human_score = :score where call = :call")
                .bind("call", call)
                .bind("score", humanScore)
                .execute();
    }

    void insertAppeal(long call, String ruleId, String reason, String actor) {
        handle.createUpdate(
                        "insert into appeal (call, rule_id, reason, actor) values (:call, :ruleId, :reason, :actor)")
                .bind("call", call)
                .bind("ruleId", ruleId)
                .bind("reason", reason)
                .bind("actor", actor)
                .execute();
    }

    void answer(long call, long appeal, boolean granted, String answer, String actor) {
        int answered = handle.createUpdate("""
                        update appeal set answer = :answer, granted = :granted, answered_by = :actor, answered_at = now()
                        where id = :appeal and call = :call and answer is null""")
                .bind("call", call)
                .bind("appeal", appeal)
                .bind("granted", granted)
                .bind("answer", answer)
                .bind("actor", actor)
                .execute();
        if (answered == 0) {
            throw new IllegalArgumentException("call " + call + " has no open appeal " + appeal);
        }
    }

    void moveWhenAllAnswered(long call) {
        handle.createUpdate("update review set state = 'ANSWERED' where call = :call"
                        + " and not exists (select from appeal where call = :call and answer is null)")
                .bind("call", call)
                .execute();
    }
}
