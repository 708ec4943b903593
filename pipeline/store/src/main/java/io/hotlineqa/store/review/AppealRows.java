package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.APPEALED_ALREADY;
import static io.hotlineqa.store.database.RefusedException.Why.NO_OPEN_APPEAL;

import io.hotlineqa.store.database.RefusedException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of appeals within one transaction. */
final class AppealRows {
    private final Handle handle;

    AppealRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Appeal.class));
    }

    List<Appeal> of(long call) {
        return handle.createQuery("select id, rule_id, reason, actor, at, answer, granted, answered_by from appeal"
                        + " where call = :call order by id")
                .bind("call", call)
                .mapTo(Appeal.class)
                .list();
    }

    void insert(long call, String ruleId, String reason, String actor) {
        if (of(call).stream().anyMatch(appeal -> appeal.ruleId().equals(ruleId))) {
            throw new RefusedException(APPEALED_ALREADY, ruleId + " of call " + call + " is appealed already");
        }
        handle.createUpdate(
                        "insert into appeal (call, rule_id, reason, actor) values (:call, :ruleId, :reason, :actor)")
                .bind("call", call)
                .bind("ruleId", ruleId)
                .bind("reason", reason)
                .bind("actor", actor)
                .execute();
    }

    /** The appeal, if it still waits for its answer. */
    Appeal open(long call, long id) {
        return of(call).stream()
                .filter(appeal -> appeal.id() == id && appeal.answer() == null)
                .findFirst()
                .orElseThrow(() -> new RefusedException(NO_OPEN_APPEAL, "call " + call + " has no open appeal " + id));
    }

    void answer(Appeal appeal, boolean granted, String answer, String actor) {
        handle.createUpdate("""
                        update appeal set answer = :answer, granted = :granted, answered_by = :actor, answered_at = now()
                        where id = :appeal""")
                .bind("appeal", appeal.id())
                .bind("granted", granted)
                .bind("answer", answer)
                .bind("actor", actor)
                .execute();
    }

    void moveWhenAllAnswered(long call) {
        handle.createUpdate("update review set state = 'ANSWERED' where call = :call"
                        + " and not exists (select from appeal where call = :call and answer is null)")
                .bind("call", call)
                .execute();
    }
}
