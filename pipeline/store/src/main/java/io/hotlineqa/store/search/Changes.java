package io.hotlineqa.store.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What changed in the store, for the index to follow. A mark is a transaction's number: everything that ended before it
 * has been seen. Transactions that were under way are seen again, so none is lost by ending out of order. Thread-safe.
 */
final class Changes {
    private static final String CALLS = """
            select c.id, c.call_id, c.started_at, c.direction, c.agent_id, c.agent_name, c.queue, c.duration_seconds,
              c.attributes::text as attributes, c.engine_id, c.transcript,
              s.rulebook_id || ' ' || s.rulebook_version as rulebook, s.score, m.emergency,
              coalesce(v.state, 'OPEN') as state, v.human_score,
              exists (select from appeal a where a.call = c.id) as appealed,
              (select string_agg(distinct m.tag, ' ' order by m.tag) from remark m where m.call = c.id) as tags,
              (select string_agg(r.rule_id || '=' || case when r.review then 'REVIEW' else r.outcome end, ' '
                order by r.position) from result r where r.scorecard = s.id) as results,
              (select r.reason from result r where r.scorecard = s.id and r.rule_id = 'topic') as topic
            from call c join scorecard s on s.call = c.id and s.current join call_summary m on m.call = c.id
              left join review v on v.call = c.id
            where c.id = any(:ids) order by c.id""";

    private final Jdbi jdbi;

    Changes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What tells this database from any other. */
    String database() {
        return jdbi.withHandle(handle -> handle.createQuery("select id::text from store_identity")
                .mapTo(String.class)
                .one());
    }

    /** The calls touched since a mark, and the mark to ask with next. */
    Touched since(long mark) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            long next = handle.createQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                    .mapTo(Long.class)
                    .one();
            Map<Long, Long> calls = new TreeMap<>();
            handle.createQuery("select call, changed::text::bigint from call_change where changed >= :mark::text::xid8")
                    .bind("mark", String.valueOf(mark))
                    .map((row, context) -> calls.put(row.getLong(1), row.getLong(2)))
                    .list();
            return new Touched(calls, next);
        });
    }

    /** The calls of these ids that are there and scored. */
    List<IndexedCall> calls(Collection<Long> ids) {
        return jdbi.withHandle(handle -> calls(handle, ids));
    }

    private static List<IndexedCall> calls(Handle handle, Collection<Long> ids) {
        return handle.registerRowMapper(ConstructorMapper.factory(IndexedCall.class))
                .createQuery(CALLS)
                .bindArray("ids", Long.class, ids)
                .mapTo(IndexedCall.class)
                .list();
    }

    /** The ids of scored calls above {@code after}, in order. */
    List<Long> ids(long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select s.call from scorecard s where s.current and s.call > :after order by s.call limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /**
     * Calls that changed.
     *
     * @param calls their ids, also of calls that are gone, with the transaction that touched each last
     * @param next the mark to ask with next
     */
    record Touched(Map<Long, Long> calls, long next) {}
}
