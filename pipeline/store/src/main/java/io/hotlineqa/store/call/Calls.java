package io.hotlineqa.store.call;

import io.hotlineqa.store.account.Scores;
import io.hotlineqa.store.database.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Finished calls, to read. Lines come one at a time, however many there are. Thread-safe. */
public final class Calls {
    private static final int FETCH = 200;
    private static final String OF_DROP = " where c.sha256 in (select sha256 from drop_file where drop_name = :drop"
            + " and state = 'SCORED' and not superseded)";
    private static final String OF_CALLER = " where " + Caller.OF_COLUMN.formatted("c.caller_number") + " = :digits";
    private static final String IN_PERIOD = " where c.started_at >= :from and c.started_at < :until";
    private static final String ORDER = " order by c.call_id, c.sha256";
    private static final String CARDS = "select s.body from call c join scorecard s on s.call = c.id and s.current";
    private static final String TRANSCRIPTS = "select c.transcript from call c";

    private final Jdbi jdbi;

    public Calls(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The ids of the scored calls that the switchboard gave this number, the newest first. */
    public List<Long> numbered(String callId) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.id from call c where c.call_id = :number"
                        + " and exists (select from scorecard s where s.call = c.id and s.current) order by c.id desc")
                .bind("number", callId)
                .mapTo(Long.class)
                .list());
    }

    /** The switchboard's numbers of stored calls, by their ids; a call that is gone has none. */
    public Map<Long, String> numbers(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select id, call_id from call where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .setMapKeyColumn("id")
                .setMapValueColumn("call_id")
                .collectInto(new GenericType<Map<Long, String>>() {}));
    }

    /** The names of agents as the switchboard last wrote them; who has none there is left out. */
    public Map<String, String> agentNames(Collection<String> agents) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id, c.agent_name from unnest(:agents) a (id) cross join lateral (
                          select agent_name from call where agent_id = a.id and agent_name is not null
                          order by started_at desc nulls last, id desc limit 1) c""")
                .bindArray("agents", String.class, agents)
                .setMapKeyColumn("id")
                .setMapValueColumn("agent_name")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** The current scorecards of a drop as they were written, sorted by call id and content. */
    public void scorecards(String drop, Consumer<String> line) {
        each(CARDS + OF_DROP + ORDER, Map.of("drop", drop), String.class, line);
    }

    /** All current scorecards, sorted likewise. */
    public void scorecards(Consumer<String> line) {
        each(CARDS + ORDER, Map.of(), String.class, line);
    }

    /** The transcripts of a drop as they were written, sorted by call id and content. */
    public void transcripts(String drop, Consumer<String> line) {
        each(TRANSCRIPTS + OF_DROP + ORDER, Map.of("drop", drop), String.class, line);
    }

    /** The transcripts of some recordings as they were written, in no order; a recording that has none is left out. */
    public List<String> transcripts(Collection<String> sha256s) {
        return jdbi.withHandle(handle -> handle.createQuery(TRANSCRIPTS + " where c.sha256 = any(:sha256s)")
                .bindArray("sha256s", String.class, sha256s)
                .mapTo(String.class)
                .list());
    }

    /** The current scorecards of calls that started in a period, sorted likewise. */
    public void scorecards(CallPeriod period, Consumer<String> line) {
        each(CARDS + IN_PERIOD + ORDER, bounds(period), String.class, line);
    }

    /** The transcripts of calls that started in a period, sorted likewise. */
    public void transcripts(CallPeriod period, Consumer<String> line) {
        each(TRANSCRIPTS + IN_PERIOD + ORDER, bounds(period), String.class, line);
    }

    /** The transcripts of all calls from a number, sorted likewise. */
    public void transcripts(Caller caller, Consumer<String> line) {
        each(TRANSCRIPTS + OF_CALLER + ORDER, Map.of("digits", caller.digits()), String.class, line);
    }

    /** The hashes of the recordings of all calls from a number, sorted likewise. */
    public void recordings(Caller caller, Consumer<String> sha256) {
        each(
                "select c.sha256 from call c" + OF_CALLER + ORDER,
                Map.of("digits", caller.digits()),
                String.class,
                sha256);
    }

    private static Map<String, ?> bounds(CallPeriod period) {
        return Map.of("from", period.from(), "until", period.until());
    }

    /** All transcripts with the ids that {@link Scores#rescore} takes, sorted likewise. */
    public void transcripts(Consumer<TranscriptLine> line) {
        each("select c.id as call, c.transcript as line from call c" + ORDER, Map.of(), TranscriptLine.class, line);
    }

    /**
     * The same, so many at a time, for whoever has much to do with each. Every time is a look of its own: however long it
     * takes, nothing in the database waits for it, and calls that are stored meanwhile may be among them.
     */
    public void transcripts(int atATime, Consumer<List<TranscriptLine>> some) {
        List<PlacedLine> lines = after(new PlacedLine(null, "", ""), atATime);
        while (!lines.isEmpty()) {
            some.accept(lines.stream().map(PlacedLine::line).toList());
            lines = after(lines.get(lines.size() - 1), atATime);
        }
    }

    /** The current scorecards of some calls as they were written, by the id of the call. */
    public Map<Long, String> scorecards(Collection<Long> calls) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select s.call, s.body from scorecard s where s.current and s.call = any(:calls)")
                .bindArray("calls", Long.class, calls)
                .reduceRows(new HashMap<>(), (cards, row) -> {
                    cards.put(row.getColumn("call", Long.class), row.getColumn("body", String.class));
                    return cards;
                }));
    }

    private List<PlacedLine> after(PlacedLine last, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.id, c.transcript, c.call_id, c.sha256 from call c"
                        + " where (c.call_id, c.sha256) > (:callId, :sha256)" + ORDER + " limit :limit")
                .bind("callId", last.callId)
                .bind("sha256", last.sha256)
                .bind("limit", limit)
                .map((row, context) -> new PlacedLine(
                        new TranscriptLine(row.getLong("id"), row.getString("transcript")),
                        row.getString("call_id"),
                        row.getString("sha256")))
                .list());
    }

    /** A transcript, and where it stands among all of them. */
    private record PlacedLine(TranscriptLine line, String callId, String sha256) {}

    /**
     * A page of scored calls.
     *
     * @param number 0 for the first page
     * @param size 1 to {@link Page#LARGEST}; others are brought to the nearest
     */
    public Page<CallLine> page(CallFilter filter, CallSort sort, int number, int size) {
        int rows = Math.min(Math.max(size, 1), Page.LARGEST);
        return jdbi.withHandle(handle -> new CallSearch(handle).page(filter, sort, Math.max(number, 0), rows));
    }

    /**
     * Scored calls in the order in which they were first stored, for programs that follow along.
     *
     * @param after the id of the last one seen; 0 to begin
     * @param limit 1 to {@link Page#LARGEST}; others are brought to the nearest
     */
    public List<CallLine> after(long after, int limit) {
        int rows = Math.min(Math.max(limit, 1), Page.LARGEST);
        return jdbi.withHandle(handle -> new CallSearch(handle).after(after, rows));
    }

    /** The line of one call; empty when there is none of that id or it has no scorecard. */
    public Optional<CallLine> line(long id) {
        return after(id - 1, 1).stream().filter(line -> line.id() == id).findFirst();
    }

    /** One call; empty when there is none of that id or it has no scorecard. */
    public Optional<StoredCall> find(long id) {
        return jdbi.withHandle(handle -> new CallSearch(handle).call(id));
    }

    /** One call with the scorecard that its review is about: the published one, else the current one. */
    public Optional<StoredCall> reviewed(long id) {
        return jdbi.withHandle(handle -> new CallSearch(handle).reviewed(id));
    }

    /** How many calls a list has. Of a whole queue the figures know it sooner. */
    public long count(CallFilter filter) {
        return jdbi.withHandle(handle -> new CallSearch(handle).count(filter));
    }

    /** Which call of a list it is, 1 for the first; empty when it is not in it, of unknown time or further down than 1,000. */
    public OptionalInt place(CallFilter filter, CallSort sort, long call) {
        return jdbi.withHandle(handle -> new CallSearch(handle).place(filter, sort, call));
    }

    /** What follows a call in a list, also when that is no longer in it; empty at the end. */
    public OptionalLong next(CallFilter filter, CallSort sort, long from) {
        return jdbi.withHandle(handle -> new CallSearch(handle).next(filter, sort, from));
    }

    /** What comes before a call in a list, also when that is no longer in it; empty at the beginning. */
    public OptionalLong previous(CallFilter filter, CallSort sort, long from) {
        return jdbi.withHandle(handle -> new CallSearch(handle).previous(filter, sort, from));
    }

    /** Every agent with scored calls, the busiest first. */
    public List<AgentSummary> agents() {
        return jdbi.withHandle(handle -> agents(handle, "c.agent_id is not null", ""));
    }

    /** One of them; empty when that agent has no scored call. */
    public Optional<AgentSummary> agent(String id) {
        return jdbi.withHandle(handle -> agents(handle, "c.agent_id = :agent", id)).stream()
                .findFirst();
    }

    private static List<AgentSummary> agents(Handle handle, String which, String id) {
        Query agents = handle.registerRowMapper(ConstructorMapper.factory(AgentSummary.class))
                .createQuery("""
                        select c.agent_id, max(c.agent_name) as agent_name, count(*) as calls,
                          avg(c.score) as mean_score, count(*) filter (where c.violations > 0) as violating,
                          count(*) filter (where c.reviews > 0) as to_confirm
                        from call_summary c
                        where %s group by c.agent_id order by calls desc, c.agent_id""".formatted(which));
        return (id.isEmpty() ? agents : agents.bind("agent", id))
                .mapTo(AgentSummary.class)
                .list();
    }

    private <T> void each(String query, Map<String, ?> values, Class<T> type, Consumer<T> consumer) {
        jdbi.useTransaction(handle -> handle.registerRowMapper(ConstructorMapper.factory(TranscriptLine.class))
                .createQuery(query)
                .bindMap(values)
                .setFetchSize(FETCH)
                .mapTo(type)
                .forEach(consumer));
    }
}
