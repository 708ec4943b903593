package io.hotlineqa.store.demo;

import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.store.database.StoreException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Makes a year of calls of a few, inside of the database: to measure pages and queries at full size. Only in a database
 * with the demo's mark, for the copies are nobody's calls.
 */
public final class ManyCalls {
    /** Each of them is one statement over {@code copy}: the number of a copy, what it is made of, and its new ids. */
    private static final List<String> STEPS = List.of(
            """
            create temp table copy on commit drop as
            select n, t.id as template, t.scorecard, 'm' || n as call_id, encode(sha256(('m' || n)::bytea), 'hex') as sha256,
              (select max(id) from call) + n as call, (select max(id) from scorecard) + n as card,
              (select max(id) from drop_file) + n as file,
              timestamptz '2026-11-22 08:00+08' - n % 365 * interval '1 day' + n * 7919 % 50000 * interval '1 second' as at
            from generate_series(1, :calls) n join (
              select c.id, s.id as scorecard, row_number() over (order by c.id) - 1 as position, count(*) over () as all
              from call c join scorecard s on s.call = c.id and s.current) t on t.position = n % t.all
            order by n""",
            """
            insert into drop_file (id, drop_name, file, sha256, bytes, call_id, state, registered_at, settled_at)
            overriding system value select file, 'year/' || (at at time zone '%s')::date, call_id || '.wav',
              sha256, 1, call_id, 'SCORED', at, at from copy""".formatted(HotlineZone.NAME),
            "insert into recording (sha256, file_id) select sha256, file from copy",
            """
            insert into call (id, sha256, call_id, started_at, direction, purpose, agent_id, agent_name, caller_number, queue,
              duration_seconds, channels, longest_silence, mean_confidence, attributes, engine_id, engine_sha256, transcript)
            overriding system value select call, y.sha256, y.call_id, at, direction, purpose,
              'A' || lpad((n % 60)::text, 2, '0'), '座席' || n % 60, caller_number, queue, duration_seconds, channels,
              longest_silence, mean_confidence, attributes, engine_id, engine_sha256,
              replace(transcript, '"callId":"' || c.call_id || '"', '"callId":"' || y.call_id || '"')
            from copy y join call c on c.id = template""",
            """
            insert into scorecard (id, call, rulebook_id, rulebook_version, rulebook_sha256, engine_sha256, software, score,
              max_score, violations, reviews, not_judged, rules, judged_share, body)
            overriding system value select card, y.call, rulebook_id, rulebook_version, rulebook_sha256, s.engine_sha256,
              software, score, max_score, violations, reviews, not_judged, rules, judged_share,
              replace(body, '"callId":"' || c.call_id || '"', '"callId":"' || y.call_id || '"')
            from copy y join scorecard s on s.id = y.scorecard join call c on c.id = template""",
            """
            insert into result select card, rule_id, position, clause, outcome, review, deduction, reason, confidence, evidence
            from copy y join result r on r.scorecard = y.scorecard""",
            """
            insert into finding select card, rule_id, position, to_confirm
            from copy y join finding f on f.scorecard = y.scorecard""",
            """
            insert into review (call, version, state, reviewer, assignee, human_score, published_at, published_by, scorecard)
            select call, 1, case when n % 50 = 0 then 'APPEALED' when n % 5 = 0 then 'PUBLISHED' else 'OPEN' end, 'reviewer',
              'reviewer', case when n % 5 = 0 then 90 end, case when n % 5 = 0 then at + interval '1 day' end,
              case when n % 5 = 0 then 'reviewer' end, case when n % 5 = 0 then card end
            from copy where n % 5 = 0 or n % 500 = 1""",
            "insert into call_summary select n.* from call_counted n join copy y on y.call = n.call",
            """
            insert into verdict (call, scorecard, rule_id, judgement, reason, actor, at)
            select call, card, rule_id, case when (n + position) % 7 = 0 then 'WRONG' else 'RIGHT' end, '', 'reviewer',
              at + interval '1 day'
            from copy y join result r on r.scorecard = y.card where n % 5 = 0 and (r.outcome = 'VIOLATED' or r.review)""",
            """
            insert into last_word select v.call, rule_id, judgement, confidence, v.at, m.agent_id, m.hour
            from verdict v join result r using (scorecard, rule_id) join copy y on y.call = v.call
              join call_summary m on m.call = v.call""",
            """
            insert into appeal (call, rule_id, reason, actor) select call, 'closing', '线路有杂音', 'agent'
            from copy where n % 50 = 0""",
            "select setval(pg_get_serial_sequence('call', 'id'), (select max(id) from call))",
            "select setval(pg_get_serial_sequence('scorecard', 'id'), (select max(id) from scorecard))",
            "select setval(pg_get_serial_sequence('drop_file', 'id'), (select max(id) from drop_file))");

    private final Jdbi jdbi;

    public ManyCalls(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Adds so many copies of the scored calls that are there, spread over a year and sixty agents; every fifth is
     * published and judged, every fiftieth appealed.
     *
     * @throws StoreException when this is no demo's database
     */
    public void make(int calls) {
        if (!new DemoMark(jdbi).isThere()) {
            throw new StoreException("calls are multiplied in the database of a demo only");
        }
        jdbi.useTransaction(handle -> STEPS.forEach(step -> run(handle, step, calls)));
        jdbi.useHandle(handle -> handle.execute("vacuum analyze"));
    }

    private static void run(Handle handle, String step, int calls) {
        if (step.startsWith("select")) {
            handle.createQuery(step).mapTo(Long.class).one();
        } else {
            Update update = handle.createUpdate(step);
            (step.contains(":calls") ? update.bind("calls", calls) : update).execute();
        }
    }
}
