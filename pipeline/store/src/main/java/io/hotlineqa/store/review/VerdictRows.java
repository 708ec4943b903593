package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.NO_SUCH_RESULT;

import io.hotlineqa.store.call.Places;
import io.hotlineqa.store.database.RefusedException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of verdicts within one transaction: always those on the scorecard that the review is about. */
final class VerdictRows {
    private static final String LAST = """
            (select distinct on (rule_id) rule_id, judgement, reason, actor, at, start_seconds, end_seconds
             from verdict where scorecard = %s order by rule_id, id desc)""".formatted(ReviewRows.REVIEWED);
    private static final String ACCUSED = "(r.outcome = 'VIOLATED' or r.review)";

    /** What figures count: beside the verdicts, which are never overwritten. */
    private static final String LAST_WORD = """
            insert into last_word (call, rule_id, judgement, confidence, at, agent_id, hour)
            select v.call, v.rule_id, v.judgement, r.confidence, v.at, c.agent_id, c.hour
            from verdict v join result r on r.scorecard = v.scorecard and r.rule_id = v.rule_id
              join call_summary c on c.call = v.call
            where v.call = :call and v.rule_id = :ruleId and %s order by v.id desc limit 1
            on conflict (call, rule_id) do update set judgement = excluded.judgement,
              confidence = excluded.confidence, at = excluded.at""".formatted(ACCUSED);

    private final Handle handle;

    VerdictRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Verdict.class));
    }

    List<Verdict> of(long call) {
        return handle.createQuery("select * from " + LAST + " v order by rule_id")
                .bind("call", call)
                .mapTo(Verdict.class)
                .list();
    }

    List<VerdictLine> after(long after, int limit) {
        return handle.registerRowMapper(ConstructorMapper.factory(VerdictLine.class))
                .createQuery("""
                        select v.id, v.call, c.call_id, v.rule_id, v.judgement, v.reason, v.actor, v.at
                        from verdict v join call c on c.id = v.call where v.id > :after order by v.id limit :limit""")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(VerdictLine.class)
                .list();
    }

    /** A word on something that the machine found. */
    void insert(long call, String ruleId, Judgement judgement, String reason, String actor) {
        insert(call, new Verdict(ruleId, judgement, reason, actor, null, null, null), ACCUSED);
        handle.createUpdate(LAST_WORD).bind("call", call).bind("ruleId", ruleId).execute();
    }

    /** Takes back a violation that a person had added. */
    void withdraw(long call, String ruleId, String reason, String actor) {
        insert(call, new Verdict(ruleId, Judgement.RIGHT, reason, actor, null, null, null), "not " + ACCUSED);
    }

    /** A violation that the machine missed. */
    void insertMissed(long call, Verdict missed) {
        checkPlace(call, missed);
        insert(call, missed, "not " + ACCUSED);
    }

    private void insert(long call, Verdict verdict, String condition) {
        int inserted = handle.createUpdate("""
                        insert into verdict (call, scorecard, rule_id, judgement, reason, actor, start_seconds, end_seconds)
                        select :call, r.scorecard, r.rule_id, :judgement, :reason, :actor, :startSeconds, :endSeconds
                        from result r where r.scorecard = %s and r.rule_id = :ruleId and %s""".formatted(ReviewRows.REVIEWED, condition))
                .bind("call", call)
                .bindMethods(verdict)
                .execute();
        if (inserted == 0) {
            throw new RefusedException(
                    NO_SUCH_RESULT, "call " + call + " has no such result of rule " + verdict.ruleId());
        }
    }

    private void checkPlace(long call, Verdict missed) {
        Places.check(handle, call, missed.startSeconds(), missed.endSeconds());
    }

    /** Whether a violation of this rule stands after what people said of it. */
    boolean stands(long call, String ruleId) {
        return handle.createQuery("""
                        select exists (select from result r left join %s v on v.rule_id = r.rule_id
                          where r.scorecard = %s and r.rule_id = :ruleId and (v.judgement = 'MISSED'
                            or (r.review and v.judgement = 'RIGHT')
                            or (r.outcome = 'VIOLATED' and not r.review and v.judgement is distinct from 'WRONG')))""".formatted(LAST, ReviewRows.REVIEWED))
                .bind("call", call)
                .bind("ruleId", ruleId)
                .mapTo(Boolean.class)
                .one();
    }
}
