package io.hotlineqa.store.report;

import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSearch;
import io.hotlineqa.store.settings.SettingValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts over all current scorecards and verdicts. Precision is counted on what the machine found: a word on a result
 * that passed says nothing of it. Thread-safe.
 */
public final class Figures {
    private static final String OF_AGENT = " join call c on c.id = %s.call and c.agent_id = :agent";
    private static final String LATELY = "count(*) filter (where %s and at > now() - interval '30 days')";
    private static final String BEFORE =
            "count(*) filter (where %s and at <= now() - interval '30 days' and at > now() - interval '60 days')";

    /** Goes from day to day along the index, from the newest, and then over the calls of those days only. */
    private static final String DAYS = """
            with recursive newest (day, number) as (
              (select (c.started_at at time zone 'Asia/Shanghai')::date, 1 from call c
               where c.started_at is not null %1$s order by c.started_at desc nulls last limit 1)
              union all
              select (select (c.started_at at time zone 'Asia/Shanghai')::date from call c
                where c.started_at < n.day::timestamp at time zone 'Asia/Shanghai' %1$s
                order by c.started_at desc nulls last limit 1), n.number + 1
              from newest n where n.day is not null and n.number < :most)
            select (c.started_at at time zone 'Asia/Shanghai')::date as day, count(*) as calls,
              avg(s.score) as mean_score, avg(v.human_score) as mean_human,
              avg(coalesce(s.judged_share, 1 - s.not_judged / nullif(s.rules, 0)::double precision, 0)) as coverage
            from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id
            where c.started_at >= (select min(day) from newest)::timestamp at time zone 'Asia/Shanghai' %1$s
            group by day order by day""";

    private final Jdbi jdbi;

    public Figures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every rule that some call violates or that somebody has judged, the most judged first, then the most violated. */
    public List<RuleFigures> rules() {
        return rules("");
    }

    /** The same for the calls of one agent. */
    public List<RuleFigures> rulesOf(String agent) {
        return rules(agent);
    }

    private List<RuleFigures> rules(String agent) {
        String query = """
                with accused as (
                  select f.rule_id, count(*) filter (where not f.to_confirm) as violated,
                    count(*) filter (where f.to_confirm) as to_confirm
                  from finding f %s group by f.rule_id),
                words as (
                  select w.rule_id, count(*) filter (where w.judgement = 'RIGHT') as "right",
                    count(*) filter (where w.judgement = 'WRONG') as wrong,
                    count(*) filter (where w.judgement = 'CANNOT_TELL') as cannot_tell
                  from last_word w %s group by w.rule_id)
                select rule_id, coalesce(violated, 0) as violated, coalesce(to_confirm, 0) as to_confirm,
                  coalesce("right", 0) as "right", coalesce(wrong, 0) as wrong,
                  coalesce(cannot_tell, 0) as cannot_tell
                from accused full join words using (rule_id)
                order by coalesce("right", 0) + coalesce(wrong, 0) > 0 desc, violated desc nulls last, to_confirm desc,
                  rule_id""".formatted(
                        agent.isEmpty() ? "" : "join scorecard s on s.id = f.scorecard" + OF_AGENT.formatted("s"),
                        agent.isEmpty() ? "" : OF_AGENT.formatted("w"));
        return jdbi.withHandle(handle -> {
            Query rules = handle.registerRowMapper(ConstructorMapper.factory(RuleFigures.class))
                    .createQuery(query);
            return (agent.isEmpty() ? rules : rules.bind("agent", agent))
                    .mapTo(RuleFigures.class)
                    .list();
        });
    }

    /** How many calls fit. */
    public long calls(CallFilter filter) {
        return jdbi.withHandle(handle -> new CallSearch(handle).count(filter));
    }

    /** How many calls are in each of these queues, in one go. */
    public Map<CallQueue, Long> queues(List<CallQueue> queues, String user, SettingValues settings) {
        String counts = queues.stream()
                .map(queue -> "count(*) filter (where " + queue.ofRow() + ") as " + queue)
                .collect(Collectors.joining(", "));
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select " + counts
                    + " from scorecard s left join review v on v.call = s.call" + " where s.current");
            bind(query, counts, user, settings);
            return query.map((row, context) -> {
                        Map<CallQueue, Long> found = new EnumMap<>(CallQueue.class);
                        for (CallQueue queue : queues) {
                            found.put(queue, row.getLong(queue.name()));
                        }
                        return found;
                    })
                    .one();
        });
    }

    private static void bind(Query query, String counts, String user, SettingValues settings) {
        Map<String, Object> values = Map.of(
                "threshold", settings.threshold(),
                "sigmas", settings.outlierSigmas(),
                "coverage", settings.leastCoverage(),
                "me", user);
        values.entrySet().stream()
                .filter(value -> counts.contains(":" + value.getKey()))
                .forEach(value -> query.bind(value.getKey(), value.getValue()));
    }

    /** How right each judged rule was in the last 30 days and in those before. */
    public List<RuleDrift> drift() {
        String right = "judgement = 'RIGHT'";
        String told = "judgement in ('RIGHT', 'WRONG')";
        return jdbi.withHandle(handle -> handle.createQuery("select rule_id, " + LATELY.formatted(right) + ", "
                        + LATELY.formatted(told) + ", " + BEFORE.formatted(right) + ", " + BEFORE.formatted(told)
                        + " from last_word group by rule_id order by rule_id")
                .map((row, context) -> new RuleDrift(
                        row.getString(1),
                        new Proportion(row.getLong(2), row.getLong(3)),
                        new Proportion(row.getLong(4), row.getLong(5))))
                .list());
    }

    /** How often the machine was overturned in each group; the largest groups first. */
    public List<Overturns> overturns(Overturns.By by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select %s as part, count(*) filter (where r.judgement = 'WRONG') as wrong, count(*) as told
                        from last_word r join call c on c.id = r.call
                        where r.judgement in ('RIGHT', 'WRONG') group by part
                        order by told desc, part limit 50""".formatted(by.expression()))
                .map((row, context) ->
                        new Overturns(row.getString("part"), new Proportion(row.getLong("wrong"), row.getLong("told"))))
                .list());
    }

    /** What people found missed in the random samples, for each rule that they added; empty when nothing was. */
    public List<RuleMisses> misses() {
        long finished = finishedSamples();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select rule_id, count(*) filter (where judgement = 'MISSED') as missed
                        from (select distinct on (v.call, v.rule_id) v.rule_id, v.judgement from verdict v
                          join (%s) s on s.call = v.call order by v.call, v.rule_id, v.id desc) w
                        group by rule_id having count(*) filter (where judgement = 'MISSED') > 0
                        order by missed desc, rule_id""".formatted(FINISHED))
                .map((row, context) -> new RuleMisses(row.getString(1), new Proportion(row.getLong(2), finished)))
                .list());
    }

    private static final String FINISHED = "select distinct c.call from sample_call c"
            + " join review v on v.call = c.call and v.state <> 'OPEN' where c.replaced_by is null";

    /** Calls of random samples that a person has finished. */
    public long finishedSamples() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (" + FINISHED + ") f")
                .mapTo(Long.class)
                .one());
    }

    /**
     * The last days that have calls, the oldest first.
     *
     * @param agent an agent's id; empty for everybody
     */
    public List<DayFigures> days(String agent, int most) {
        String query = DAYS.formatted(agent.isEmpty() ? "" : "and c.agent_id = :agent");
        return jdbi.withHandle(handle -> days(handle, query, agent, most));
    }

    private static List<DayFigures> days(Handle handle, String query, String agent, int most) {
        Query days = handle.registerRowMapper(ConstructorMapper.factory(DayFigures.class))
                .createQuery(query)
                .bind("most", most);
        return (agent.isEmpty() ? days : days.bind("agent", agent))
                .mapTo(DayFigures.class)
                .list();
    }
}
