package io.hotlineqa.store.report;

import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSearch;
import io.hotlineqa.store.settings.SettingValues;
import java.util.ArrayList;
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
    private static final String RULES = """
            select * from (select rule_id,
              coalesce(sum(n) filter (where kind = 'FINDING' and what = 'VIOLATED'), 0) as violated,
              coalesce(sum(n) filter (where kind = 'FINDING' and what = 'CONFIRM'), 0) as to_confirm,
              coalesce(sum(n) filter (where kind = 'RULE' and what = 'RIGHT'), 0) as "right",
              coalesce(sum(n) filter (where kind = 'RULE' and what = 'WRONG'), 0) as wrong,
              coalesce(sum(n) filter (where kind = 'RULE' and what = 'CANNOT_TELL'), 0) as cannot_tell
              from (%s) t group by rule_id) r
            where violated + to_confirm + "right" + wrong + cannot_tell > 0
            order by "right" + wrong > 0 desc, violated desc, to_confirm desc, rule_id""";

    private static final String JUDGED =
            "select part as rule_id from tally where kind = 'RULE' group by part having sum(n) > 0";
    private static final String DRIFT = """
            select t.rule_id, coalesce(sum(n) filter (where lately and judgement = 'RIGHT'), 0),
              coalesce(sum(n) filter (where lately), 0),
              coalesce(sum(n) filter (where not lately and judgement = 'RIGHT'), 0),
              coalesce(sum(n) filter (where not lately), 0)
            from (%s) t left join (
              select rule_id, judgement, at > now() - interval '30 days' as lately, count(*) as n from last_word
              where at > now() - interval '60 days' and judgement in ('RIGHT', 'WRONG') group by 1, 2, 3) w
              on w.rule_id = t.rule_id
            group by t.rule_id order by t.rule_id""".formatted(JUDGED);

    /** Goes from day to day along the index, from the newest, and then over the calls of those days only. */
    private static final String DAYS = """
            with recursive newest (started_at, day, number) as (
              (select c.started_at, c.day, 1 from call_summary c
               where c.started_at is not null %1$s order by c.started_at desc limit 1)
              union all
              select n.* from newest o, lateral (select c.started_at, c.day, o.number + 1 from call_summary c
                where c.started_at < o.day::timestamp at time zone '%2$s' %1$s
                order by c.started_at desc limit 1) n
              where o.number < :most)
            select c.day, count(*) as calls, avg(c.score) as mean_score, avg(c.human_score) as mean_human,
              avg(c.coverage) as coverage
            from call_summary c
            where c.started_at >= (select min(day) from newest)::timestamp at time zone '%2$s' %1$s
            group by c.day order by c.day""";

    /** The fifty largest groups of each kind. */
    private static final String OVERTURNS = """
            select * from (select kind, part, wrong, told,
                row_number() over (partition by kind order by told desc, part) as place
              from (select kind, part, coalesce(sum(n) filter (where what = 'WRONG'), 0) as wrong, sum(n) as told
                from tally where kind in ('AGENT', 'SHIFT', 'CONFIDENCE') and what in ('RIGHT', 'WRONG')
                group by kind, part having sum(n) > 0) g) p
            where place <= 50 order by kind, place""";

    private final Jdbi jdbi;

    public Figures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every rule that some call violates or that somebody has judged, the most judged first, then the most violated. */
    public List<RuleFigures> rules() {
        return rules("select kind, part as rule_id, what, n from tally where kind in ('FINDING', 'RULE')", Map.of());
    }

    /** The same for the calls of one agent. */
    public List<RuleFigures> rulesOf(String agent) {
        return rules("""
                select 'FINDING' as kind, f.rule_id, case when f.to_confirm then 'CONFIRM' else 'VIOLATED' end as what, 1 as n
                from call_summary c join finding f on f.scorecard = c.scorecard where c.agent_id = :agent
                union all
                select 'RULE', w.rule_id, w.judgement, 1
                from call_summary c join last_word w on w.call = c.call where c.agent_id = :agent""", Map.of("agent", agent));
    }

    private List<RuleFigures> rules(String counted, Map<String, String> values) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(RuleFigures.class))
                .createQuery(RULES.formatted(counted))
                .bindMap(values)
                .mapTo(RuleFigures.class)
                .list());
    }

    /** How many calls fit. */
    public long calls(CallFilter filter) {
        return jdbi.withHandle(handle -> new CallSearch(handle).count(filter));
    }

    /** How many calls are in each of these queues, in one go. */
    public Map<CallQueue, Long> queues(List<CallQueue> queues, String user, SettingValues settings) {
        String counts = queues.stream()
                .map(queue -> "(" + queue.count() + ") as " + queue)
                .collect(Collectors.joining(", "));
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select " + counts);
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
        return jdbi.withHandle(handle -> handle.createQuery(DRIFT)
                .map((row, context) -> new RuleDrift(
                        row.getString(1),
                        new Proportion(row.getLong(2), row.getLong(3)),
                        new Proportion(row.getLong(4), row.getLong(5))))
                .list());
    }

    /** How often the machine was overturned in each group of each kind, in one go; the largest groups first. */
    public Map<Overturns.By, List<Overturns>> overturns() {
        Map<Overturns.By, List<Overturns>> found = new EnumMap<>(Overturns.By.class);
        List.of(Overturns.By.values()).forEach(by -> found.put(by, new ArrayList<>()));
        jdbi.useHandle(handle -> handle.createQuery(OVERTURNS)
                .map((row, context) -> {
                    Overturns.By by = Overturns.By.valueOf(row.getString("kind"));
                    return found.get(by)
                            .add(new Overturns(
                                    row.getString("part"), new Proportion(row.getLong("wrong"), row.getLong("told"))));
                })
                .list());
        return found;
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
        String query = DAYS.formatted(agent.isEmpty() ? "" : "and c.agent_id = :agent", HotlineZone.NAME);
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

    /** Makes one row of what was added up row by row, where there are more than so many: readers have less to add up. */
    public void fold(int atMost) {
        jdbi.useHandle(handle -> handle.execute("select fold_tallies(?)", atMost));
    }
}
