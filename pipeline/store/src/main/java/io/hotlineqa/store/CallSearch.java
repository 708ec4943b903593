package io.hotlineqa.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Lists of calls, a page at a time, and single calls. */
final class CallSearch {
    private static final String SCORED = " from scorecard s left join review v on v.call = s.call";
    private static final String FROM = SCORED + " join call c on c.id = s.call";
    private static final String LINE = """
            select c.id, c.call_id, c.started_at, c.agent_id, c.agent_name, c.queue, c.duration_seconds,
              s.score, s.max_score, s.violations, s.reviews, s.not_judged,
              coalesce(s.judged_share, 1 - s.not_judged / nullif(s.rules, 0)::double precision, 0) as coverage,
              coalesce(v.state, 'OPEN') as state, v.human_score, v.assignee,
              coalesce((select string_agg(r.rule_id, ' ' order by r.position) from result r
                where r.scorecard = s.id and (r.outcome = 'VIOLATED' or r.review)), '') as violated""";
    private static final String CALL = """
            select c.id, c.sha256, c.call_id, c.started_at, c.direction, c.agent_id, c.agent_name, c.caller_number,
              c.queue, c.duration_seconds, c.channels, c.engine_id, c.attributes::text as attributes, c.transcript,
              s.id as scorecard, s.body as card, f.drop_name as drop, f.file
            from call c join scorecard s on s.call = c.id and %s
              join recording r on r.sha256 = c.sha256 join drop_file f on f.id = r.file_id
            where c.id = :id""";

    private final Handle handle;

    CallSearch(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(CallLine.class));
        handle.registerRowMapper(ConstructorMapper.factory(StoredCall.class));
    }

    Optional<StoredCall> call(long id) {
        return call(id, "s.current");
    }

    /** With the scorecard that its review is about. */
    Optional<StoredCall> reviewed(long id) {
        return call(
                id,
                "s.id = coalesce((select scorecard from review where call = :id),"
                        + " (select id from scorecard where call = :id and current))");
    }

    private Optional<StoredCall> call(long id, String which) {
        return handle.createQuery(CALL.formatted(which))
                .bind("id", id)
                .mapTo(StoredCall.class)
                .findOne();
    }

    /** The call that stands behind {@code from} in this list, or would if that were still in it. */
    OptionalLong next(CallFilter filter, CallSort sort, long from) {
        return neighbour(filter, sort.key() + " > ", sort, sort.order(), from);
    }

    /** The call that stands before {@code from}. */
    OptionalLong previous(CallFilter filter, CallSort sort, long from) {
        return neighbour(filter, sort.key() + " < ", sort, sort.backwards(), from);
    }

    private OptionalLong neighbour(CallFilter filter, String beyond, CallSort sort, String order, long from) {
        Where where = where(filter)
                .and(
                        beyond + "(select " + sort.key().substring(1, sort.key().length() - 1)
                                + " from call c join scorecard s on s.call = c.id and s.current where c.id = :from)",
                        "from",
                        from)
                .and("c.id <> :from");
        return first(where, order);
    }

    private OptionalLong first(Where where, String order) {
        return handle
                .createQuery("select c.id" + FROM + where + " order by " + order + " limit 1")
                .bindMap(where.values())
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The first call of a list that nobody else was given, locked until the transaction ends. */
    OptionalLong free(CallFilter filter, CallSort sort) {
        Where where = where(filter)
                .and("(v.assignee is null or v.assignee = :taker)", "taker", filter.me())
                .and("(v.reviewer is null or v.reviewer = :taker or v.state <> 'OPEN')");
        return handle
                .createQuery("select c.id" + FROM + where + " order by " + sort.order()
                        + " limit 1 for update of c skip locked")
                .bindMap(where.values())
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The ids of a whole list, in order of id. */
    List<Long> ids(CallFilter filter) {
        Where where = where(filter);
        return handle.createQuery("select c.id" + FROM + where + " order by c.id")
                .bindMap(where.values())
                .mapTo(Long.class)
                .list();
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
            case BELOW ->
                where.and(
                        filter.queue().condition(),
                        "threshold",
                        filter.settings().threshold());
            case OUTLIERS ->
                where.and(
                        filter.queue().condition(), "sigmas", filter.settings().outlierSigmas());
            case CLEAN ->
                where.and(
                        filter.queue().condition(),
                        "coverage",
                        filter.settings().leastCoverage());
            case MINE -> where.and(filter.queue().condition(), "me", filter.me());
            default -> where.and(filter.queue().condition());
        }
        narrow(where, filter.bounds());
        return where.and(
                        filter.anonymous()
                                ? "c.call_id like :text"
                                : "(c.call_id like :text or c.agent_id like :text or c.agent_name like :text)",
                        "text",
                        pattern(filter.text()))
                .and("c.agent_id = :agent", "agent", filter.agent())
                .and(
                        "exists (select from result r where r.scorecard = s.id and r.rule_id = :rule"
                                + " and (r.outcome = 'VIOLATED' or r.review))",
                        "rule",
                        filter.rule());
    }

    private static void narrow(Where where, Bounds bounds) {
        where.and("c.started_at >= :from_time", "from_time", orNothing(bounds.from()))
                .and("c.started_at < :until_time", "until_time", orNothing(bounds.until()))
                .and("s.score >= :least", "least", orNothing(bounds.least()))
                .and("s.score <= :most", "most", orNothing(bounds.most()))
                .and("c.queue = :line", "line", bounds.line());
    }

    private static Object orNothing(Object value) {
        return value == null ? "" : value;
    }

    /** Finds the text anywhere; its signs stand for themselves. */
    private static String pattern(String text) {
        return text.isEmpty()
                ? ""
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
