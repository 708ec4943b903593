package io.hotlineqa.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Lists of calls, a page at a time, and single calls. */
final class CallSearch {
    private static final String SCORED = " from scorecard s left join review v on v.call = s.call";
    private static final String FROM = SCORED + " join call c on c.id = s.call";
    private static final String LINE = """
            select c.id, c.call_id, c.started_at, c.agent_id, c.agent_name, c.queue, c.duration_seconds,
              s.score, s.max_score, s.violations, s.reviews, s.not_judged, coalesce(v.state, 'OPEN') as state, v.human_score,
              coalesce((select string_agg(r.rule_id, ' ' order by r.position) from result r
                where r.scorecard = s.id and (r.outcome = 'VIOLATED' or r.review)), '') as violated""";
    private static final String CALL = """
            select c.id, c.sha256, c.call_id, c.started_at, c.direction, c.agent_id, c.agent_name, c.caller_number,
              c.queue, c.duration_seconds, c.channels, c.engine_id, c.attributes::text as attributes, c.transcript,
              s.id as scorecard, s.body as card, f.drop_name as drop, f.file
            from call c join scorecard s on s.call = c.id and s.current
              join recording r on r.sha256 = c.sha256 join drop_file f on f.id = r.file_id
            where c.id = :id""";

    private final Handle handle;

    CallSearch(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(CallLine.class));
        handle.registerRowMapper(ConstructorMapper.factory(StoredCall.class));
    }

    Optional<StoredCall> call(long id) {
        return handle.createQuery(CALL).bind("id", id).mapTo(StoredCall.class).findOne();
    }

    Page<CallLine> page(CallFilter filter, CallSort sort, int number, int size) {
        Where where = where(filter);
        List<CallLine> rows = handle.createQuery(
                        LINE + FROM + where + " order by " + sort.order() + " limit :size offset :offset")
                .bindMap(where.values())
                .bind("size", size)
                .bind("offset", (long) number * size)
                .mapTo(CallLine.class)
                .list();
        return new Page<>(rows, number, size, count(filter));
    }

    List<CallLine> after(long after, int limit) {
        return handle.createQuery(LINE + FROM + " where s.current and c.id > :after order by c.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(CallLine.class)
                .list();
    }

    long count(CallFilter filter) {
        Where where = where(filter);
        return handle.createQuery("select count(*)" + (filter.isOfCalls() ? FROM : SCORED) + where)
                .bindMap(where.values())
                .mapTo(Long.class)
                .one();
    }

    private static Where where(CallFilter filter) {
        Where where = new Where().and("s.current");
        switch (filter.queue()) {
            case BELOW -> where.and(filter.queue().condition(), "threshold", filter.threshold());
            case MINE -> where.and(filter.queue().condition(), "me", filter.me());
            default -> where.and(filter.queue().condition());
        }
        return where.and(
                        "(c.call_id like :text or c.agent_id like :text or c.agent_name like :text)",
                        "text",
                        pattern(filter.text()))
                .and("c.agent_id = :agent", "agent", filter.agent())
                .and(
                        "exists (select from result r where r.scorecard = s.id and r.rule_id = :rule"
                                + " and (r.outcome = 'VIOLATED' or r.review))",
                        "rule",
                        filter.rule());
    }

    /** Finds the text anywhere; its signs stand for themselves. */
    private static String pattern(String text) {
        return text.isEmpty()
                ? ""
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
