package io.hotlineqa.store.call;

import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.database.Where;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Lists of calls, a page at a time, and single calls. */
public final class CallSearch {
    private static final String REVIEW = " left join review v on v.call = s.call";
    private static final String MORE = REVIEW + " join call c on c.id = s.call";
    private static final String SCORED = " from scorecard s" + REVIEW;
    private static final String FROM = " from scorecard s" + MORE;
    private static final String LOCAL = "c.started_at at time zone '" + HotlineZone.NAME + "'";
    private static final String LINE = """
            select c.id, c.call_id, c.started_at, c.agent_id, c.agent_name, c.queue, c.duration_seconds,
              s.score, s.max_score, s.violations, s.reviews, s.not_judged,
              coalesce(s.judged_share, 1 - s.not_judged / nullif(s.rules, 0)::double precision, 0) as coverage,
              coalesce(v.state, 'OPEN') as state, v.human_score, v.assignee,
              coalesce((select string_agg(w.rule_id || ':' || w.judgement, ' ' order by w.rule_id)
                from (select distinct on (rule_id) rule_id, judgement from verdict
                  where scorecard = coalesce(v.scorecard, s.id) order by rule_id, id desc) w), '') as verdicts,
              %s""".formatted(RuleFinding.COLUMNS);
    private static final String OF_FROM =
            "(select %s from call c join scorecard s on s.call = c.id and s.current where c.id = :from)";
    private static final String CALL = """
            select c.id, c.sha256, c.call_id, c.started_at, c.direction, c.agent_id, c.agent_name, c.caller_number,
              c.queue, c.duration_seconds, c.channels, c.engine_id, c.attributes::text as attributes, c.transcript,
              s.id as scorecard, s.body as card, f.drop_name as drop, f.file
            from call c join scorecard s on s.call = c.id and %s
              join recording r on r.sha256 = c.sha256 join drop_file f on f.id = r.file_id
            where c.id = :id""";

    /** So far down a list nobody counts. */
    private static final int FAR_DOWN = 1000;

    private final Handle handle;

    public CallSearch(Handle handle) {
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
        return neighbour(filter, sort, true, from);
    }

    /** The call that stands before {@code from}. */
    OptionalLong previous(CallFilter filter, CallSort sort, long from) {
        return neighbour(filter, sort, false, from);
    }

    /** Begins to look where {@code from} stands in the index; calls of unknown time stand beyond every place in it. */
    private OptionalLong neighbour(CallFilter filter, CallSort sort, boolean on, long from) {
        String order = on ? sort.order() : sort.backwards();
        OptionalLong near = first(
                beyond(filter, sort, on, from)
                        .and(sort.first() + (on == sort.grows() ? " >= " : " <= ") + OF_FROM.formatted(sort.first())),
                order);
        return near.isPresent() ? near : first(beyond(filter, sort, on, from), order);
    }

    private static Where beyond(CallFilter filter, CallSort sort, boolean on, long from) {
        String key = sort.key();
        return where(filter)
                .and(key + (on ? " > " : " < ") + OF_FROM.formatted(key.substring(1, key.length() - 1)), "from", from)
                .and("c.id <> :from");
    }

    /** Counts the calls before it from where it stands in the index, as {@link #neighbour} does, and no further than needed. */
    OptionalInt place(CallFilter filter, CallSort sort, long call) {
        String first = OF_FROM.formatted(sort.first());
        Where before = beyond(filter, sort, false, call).and(sort.first() + (sort.grows() ? " <= " : " >= ") + first);
        Where itself = where(filter).and("c.id = :from", "from", call);
        Integer number = handle.createQuery("select case when " + first + " is not null and exists (select" + FROM
                        + itself + ") then 1 + (select count(*) from (select" + FROM + before + " limit " + FAR_DOWN
                        + ") b) end")
                .bindMap(before.values())
                .mapTo(Integer.class)
                .one();
        return number == null || number > FAR_DOWN ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private OptionalLong first(Where where, String order) {
        return first(where, order, "");
    }

    private OptionalLong first(Where where, String order, String lock) {
        return handle
                .createQuery("select c.id" + FROM + where + " order by " + order + " limit 1" + lock)
                .bindMap(where.values())
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The first call of a list that nobody else was given, locked until the transaction ends. */
    public OptionalLong free(CallFilter filter, CallSort sort) {
        OptionalLong call;
        do {
            call = first(free(filter), sort.order(), " for update of c skip locked");
        } while (call.isPresent() && !isFree(call.getAsLong(), filter, sort));
        return call;
    }

    /** Asked again of a call that is locked: who had it locked until then may have been given it. */
    private boolean isFree(long call, CallFilter filter, CallSort sort) {
        return first(free(filter).and("c.id = :locked", "locked", call), sort.order())
                .isPresent();
    }

    private static Where free(CallFilter filter) {
        return where(filter)
                .and("(v.assignee is null or v.assignee = :taker)", "taker", filter.me())
                .and("(v.reviewer is null or v.reviewer = :taker or v.state <> 'OPEN')");
    }

    /** The ids of a whole list, in order of id. */
    public List<Long> ids(CallFilter filter) {
        Where where = where(filter);
        return handle.createQuery("select c.id" + FROM + where + " order by c.id")
                .bindMap(where.values())
                .mapTo(Long.class)
                .list();
    }

    Page<CallLine> page(CallFilter filter, CallSort sort, int number, int size) {
        long total = count(filter);
        long offset = Math.min((long) number * size, total);
        return new Page<>(lines(filter, sort, offset, Math.min(size, total - offset), total), number, size, total);
    }

    /** Finds the calls first and then what to say of them; what lies behind the middle is found from the end. */
    private List<CallLine> lines(CallFilter filter, CallSort sort, long offset, long rows, long total) {
        boolean fromEnd = offset > total / 2;
        Where where = where(filter);
        String found = "select s.id as found" + FROM + where + " order by "
                + (fromEnd ? sort.backwards() : sort.order()) + " limit :size offset :offset";
        return handle.createQuery(LINE + " from (" + found + ") f join scorecard s on s.id = f.found" + MORE
                        + " order by " + sort.order())
                .bindMap(where.values())
                .bind("size", rows)
                .bind("offset", fromEnd ? total - offset - rows : offset)
                .mapTo(CallLine.class)
                .list();
    }

    List<CallLine> after(long after, int limit) {
        return handle.createQuery(LINE + FROM + " where s.current and c.id > :after order by c.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(CallLine.class)
                .list();
    }

    public long count(CallFilter filter) {
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
        filter.counted().narrow(where, filter.rule());
        Counted.is(where, "c.agent_id", "agent", filter.agent());
        return where.and(
                filter.anonymous()
                        ? "c.call_id like :text"
                        : "(c.call_id like :text or c.agent_id like :text or c.agent_name like :text)",
                "text",
                pattern(filter.text()));
    }

    private static void narrow(Where where, Bounds bounds) {
        where.and("c.started_at >= :from_time", "from_time", bounds.from())
                .and("c.started_at < :until_time", "until_time", bounds.until())
                .and("s.score >= :least", "least", bounds.least())
                .and("s.score <= :most", "most", bounds.most())
                .and("c.queue = :line", "line", bounds.line())
                .and("extract(isodow from " + LOCAL + ") = :weekday", "weekday", bounds.weekday())
                .and("extract(hour from " + LOCAL + ") = :hour", "hour", bounds.hour());
    }

    /** Finds the text anywhere; its signs stand for themselves. */
    private static String pattern(String text) {
        return text.isEmpty()
                ? ""
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
