package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.NO_SUCH_RESULT;
import static io.hotlineqa.store.database.RefusedException.Why.REASON_NEEDED;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.Places;
import io.hotlineqa.store.database.RefusedException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Marks on stretches of calls, for coaching and as examples. They never change a score. Thread-safe. */
public final class Remarks {
    private final Jdbi jdbi;

    public Remarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of a call in order of time. */
    public List<Remark> of(long call) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(Remark.class))
                .createQuery("select id, start_seconds, end_seconds, tag, rule_id, text, actor, at from remark"
                        + " where call = :call order by start_seconds, id")
                .bind("call", call)
                .mapTo(Remark.class)
                .list());
    }

    /**
     * Marks a stretch.
     *
     * @param start seconds from the start of the recording
     * @param end seconds from the start of the recording
     * @param ruleId of which rule it is an example; null for none
     * @throws RefusedException when the stretch is not within the call, nothing is said, or the call was not checked
     *     for that rule
     */
    public void add(long call, double start, double end, RemarkTag tag, String ruleId, String text, String actor) {
        if (text.isBlank()) {
            throw new RefusedException(REASON_NEEDED, "a mark says something");
        }
        jdbi.useTransaction(handle -> {
            Places.check(handle, call, start, end);
            checkRule(handle, call, ruleId);
            handle.createUpdate("insert into remark (call, start_seconds, end_seconds, tag, rule_id, text, actor)"
                            + " values (:call, :start, :end, :tag, :rule, :text, :actor)")
                    .bind("call", call)
                    .bind("start", start)
                    .bind("end", end)
                    .bind("tag", tag)
                    .bind("rule", ruleId)
                    .bind("text", text)
                    .bind("actor", actor)
                    .execute();
            AuditLog.append(handle, actor, "remark", "call " + call, told(tag, ruleId, start, end));
        });
    }

    /** In words between the numbers: side by side they would be taken for those of a telephone, and hidden. */
    private static String told(RemarkTag tag, String ruleId, double start, double end) {
        return tag + (ruleId == null ? "" : " of " + ruleId) + " from " + start + " s to " + end + " s";
    }

    private static void checkRule(Handle handle, long call, String ruleId) {
        boolean isKnown = ruleId == null
                || handle.createQuery("select exists (select from result r join scorecard s on s.id = r.scorecard"
                                + " where s.call = :call and r.rule_id = :rule)")
                        .bind("call", call)
                        .bind("rule", ruleId)
                        .mapTo(Boolean.class)
                        .one();
        if (!isKnown) {
            throw new RefusedException(NO_SUCH_RESULT, "the call was not checked for " + ruleId);
        }
    }

    /** Removes one's own mark; the audit log keeps that it was there, not what it said. */
    public void remove(long call, long remark, String actor) {
        jdbi.useTransaction(handle -> {
            int removed = handle.createUpdate("delete from remark where id = :id and call = :call and actor = :actor")
                    .bind("id", remark)
                    .bind("call", call)
                    .bind("actor", actor)
                    .execute();
            if (removed > 0) {
                AuditLog.append(handle, actor, "remark.remove", "call " + call, "remark " + remark);
            }
        });
    }
}
