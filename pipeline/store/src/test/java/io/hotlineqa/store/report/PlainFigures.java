package io.hotlineqa.store.report;

import io.hotlineqa.store.call.CallQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What figures count, counted the long way: over calls, scorecards, results, reviews and verdicts themselves. */
final class PlainFigures {
    private static final String CALLS =
            " from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id";
    private static final String COVERAGE =
            "coalesce(s.judged_share, 1 - s.not_judged / nullif(s.rules, 0)::double precision, 0)";
    private static final String LOCAL = "(c.started_at at time zone 'Asia/Shanghai')";
    private static final String OPEN = "(v.state is null or v.state = 'OPEN')";
    private static final String WORDS = """
            (select distinct on (v.call, v.rule_id) v.call, v.rule_id, v.judgement, r.confidence, v.at
             from verdict v join result r using (scorecard, rule_id)
             where r.outcome = 'VIOLATED' or r.review order by v.call, v.rule_id, v.id desc)""";
    private static final Map<Overturns.By, String> GROUPS = Map.of(
            Overturns.By.AGENT, "c.agent_id",
            Overturns.By.SHIFT, "(extract(hour from " + LOCAL + ")::int / 8)::text",
            Overturns.By.CONFIDENCE,
                    "case when w.confidence is not null then least(floor(w.confidence * 10), 9)::int::text end");
    static final Map<CallQueue, String> QUEUES = Map.of(
            CallQueue.BELOW, "s.score < 90 and " + OPEN,
            CallQueue.CONFIRM, "s.reviews > 0 and " + OPEN,
            CallQueue.APPEALED, "v.state = 'APPEALED'",
            CallQueue.DONE, "v.state <> 'OPEN'",
            CallQueue.MINE,
                    "(v.assignee = 'rita' or (v.assignee is null and v.reviewer = 'rita')) and v.state = 'OPEN'",
            CallQueue.CLEAN, "s.violations = 0 and s.reviews = 0 and " + COVERAGE + " >= 0.8 and " + OPEN,
            CallQueue.SAMPLE, OPEN + " and c.id in (select call from sample_call where replaced_by is null)",
            CallQueue.OUTLIERS,
                    OPEN + " and s.score < (select avg(score) - 2 * stddev_samp(score) from scorecard where current)",
            CallQueue.EMERGENCY,
                    OPEN + " and s.id in (select scorecard from result where rule_id = 'emergency-checklist'"
                            + " and outcome in ('PASSED', 'VIOLATED'))",
            CallQueue.ALL, "true");

    private final Jdbi jdbi;

    PlainFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private <T> List<T> list(Class<T> type, String sql) {
        try (Handle handle = jdbi.open()) {
            return handle.registerRowMapper(ConstructorMapper.factory(type))
                    .createQuery(sql)
                    .mapTo(type)
                    .list();
        }
    }

    long waiting(CallQueue queue) {
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("select count(*)" + CALLS + " where " + QUEUES.get(queue))
                    .mapTo(Long.class)
                    .one();
        }
    }

    List<RuleFigures> rules() {
        return list(RuleFigures.class, """
                select rule_id, coalesce(violated, 0) as violated, coalesce(to_confirm, 0) as to_confirm,
                  coalesce("right", 0) as "right", coalesce(wrong, 0) as wrong, coalesce(cannot_tell, 0) as cannot_tell
                from (select r.rule_id, count(*) filter (where not r.review) as violated,
                    count(*) filter (where r.review) as to_confirm
                  from result r join scorecard s on s.id = r.scorecard and s.current
                  where r.outcome = 'VIOLATED' or r.review group by r.rule_id) a
                full join (select rule_id, count(*) filter (where judgement = 'RIGHT') as "right",
                    count(*) filter (where judgement = 'WRONG') as wrong,
                    count(*) filter (where judgement = 'CANNOT_TELL') as cannot_tell
                  from %s w group by rule_id) w using (rule_id)
                order by coalesce("right", 0) + coalesce(wrong, 0) > 0 desc, violated desc nulls last, to_confirm desc,
                  rule_id""".formatted(WORDS));
    }

    List<RuleDrift> drift() {
        String since = "judgement %s and at > now() - interval '30 days'";
        String before = "judgement %s and at <= now() - interval '30 days' and at > now() - interval '60 days'";
        String told = "in ('RIGHT', 'WRONG')";
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("select rule_id, count(*) filter (where " + since.formatted("= 'RIGHT'")
                            + "), count(*) filter (where " + since.formatted(told) + "), count(*) filter (where "
                            + before.formatted("= 'RIGHT'") + "), count(*) filter (where " + before.formatted(told)
                            + ") from " + WORDS + " w group by rule_id order by rule_id")
                    .map((row, context) -> new RuleDrift(
                            row.getString(1),
                            new Proportion(row.getLong(2), row.getLong(3)),
                            new Proportion(row.getLong(4), row.getLong(5))))
                    .list();
        }
    }

    List<Overturns> overturns(Overturns.By by) {
        try (Handle handle = jdbi.open()) {
            return new ArrayList<>(handle.createQuery("select " + GROUPS.get(by)
                            + " as part, count(*) filter (where w.judgement = 'WRONG') as wrong, count(*) as told from "
                            + WORDS + " w join call c on c.id = w.call where w.judgement in ('RIGHT', 'WRONG')"
                            + " group by part order by told desc, part limit 50")
                    .map((row, context) -> new Overturns(
                            row.getString("part"), new Proportion(row.getLong("wrong"), row.getLong("told"))))
                    .list());
        }
    }

    /** Of the calls of 2026. */
    List<GroupFigures> groups(ReportGroup by, String part) {
        String name = by == ReportGroup.AGENT ? "(array_agg(agent_name order by started_at desc))[1]" : "null::text";
        return list(GroupFigures.class, """
                select coalesce(part, '') as group, %s as name,
                  count(*) as calls, avg(score) as mean_score, stddev_samp(score) as spread,
                  count(human_score) as published, avg(human_score) as mean_human,
                  count(*) filter (where violations > 0) as violating,
                  count(*) filter (where violations + reviews > 0) as accused,
                  avg(duration_seconds) as mean_seconds, avg(coverage) as coverage
                from (select %s as part, c.agent_name, c.started_at, c.duration_seconds, s.score, s.violations, s.reviews,
                  v.human_score, %s as coverage %s where c.started_at >= '2026-01-01 00:00+08') f
                group by part order by coalesce(part, '')""".formatted(name, part, COVERAGE, CALLS));
    }

    /** What became of each rule in the calls of 2026. */
    List<RuleCounts> ruleCounts() {
        return list(RuleCounts.class, """
                select rule_id, passed, violated, to_confirm, not_judged, coalesce("right", 0) as "right",
                  coalesce(wrong, 0) as wrong
                from (select r.rule_id, min(r.position) as position,
                    count(*) filter (where r.outcome = 'PASSED' and not r.review) as passed,
                    count(*) filter (where r.outcome = 'VIOLATED' and not r.review) as violated,
                    count(*) filter (where r.review) as to_confirm,
                    count(*) filter (where r.outcome = 'NOT_JUDGED' and not r.review) as not_judged
                  %1$s join result r on r.scorecard = s.id where %2$s group by r.rule_id) o
                left join (select w.rule_id, count(*) filter (where w.judgement = 'RIGHT') as "right",
                    count(*) filter (where w.judgement = 'WRONG') as wrong
                  %1$s join %3$s w on w.call = c.id where %2$s group by w.rule_id) w using (rule_id)
                order by position, rule_id""".formatted(CALLS, "c.started_at >= '2026-01-01 00:00+08'", WORDS));
    }

    /** The same of one rule, agent by agent. */
    List<GroupShare> shares(String rule) {
        try (Handle handle = jdbi.open()) {
            return handle.createQuery("select coalesce(c.agent_id, '') as part,"
                            + " count(*) filter (where r.outcome = 'VIOLATED' or r.review),"
                            + " count(*) filter (where r.outcome in ('PASSED', 'VIOLATED') or r.review)" + CALLS
                            + " join result r on r.scorecard = s.id and r.rule_id = :rule"
                            + " where c.started_at >= '2026-01-01 00:00+08' group by part order by part")
                    .bind("rule", rule)
                    .map((row, context) ->
                            new GroupShare(row.getString(1), new Proportion(row.getLong(2), row.getLong(3))))
                    .list();
        }
    }

    List<DayFigures> days() {
        return list(DayFigures.class, """
                select %s::date as day, count(*) as calls, avg(s.score) as mean_score, avg(v.human_score) as mean_human,
                  avg(%s) as coverage %s where c.started_at is not null
                group by day order by day desc limit 30""".formatted(LOCAL, COVERAGE, CALLS));
    }
}
