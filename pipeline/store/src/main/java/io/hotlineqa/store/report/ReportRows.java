package io.hotlineqa.store.report;

import io.hotlineqa.store.call.Topic;
import io.hotlineqa.store.database.Where;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads what a report counts, of one scope and within one transaction. */
final class ReportRows {
    private static final String FROM =
            " from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id ";
    private static final String FOUND = "(r.outcome = 'VIOLATED' or r.review)";
    private static final String JUDGED = "(r.outcome in ('PASSED', 'VIOLATED') or r.review)";

    private final Handle handle;
    private final Where where;

    ReportRows(Handle handle, ReportScope scope) {
        this.handle = handle;
        this.where = scope.where();
    }

    private <T> List<T> list(String sql, Class<T> type) {
        return query(sql, type).mapTo(type).list();
    }

    private Query query(String sql, Class<?> type) {
        return handle.registerRowMapper(ConstructorMapper.factory(type))
                .createQuery(sql)
                .bindMap(where.values());
    }

    List<GroupFigures> groups(ReportGroup by) {
        return list("""
                select coalesce(part, '') as group, (array_agg(agent_name order by started_at desc))[1] as name,
                  count(*) as calls, avg(score) as mean_score, stddev_samp(score) as spread,
                  count(human_score) as published, avg(human_score) as mean_human,
                  count(*) filter (where violations > 0) as violating,
                  count(*) filter (where violations + reviews > 0) as accused,
                  avg(duration_seconds) as mean_seconds, avg(coverage) as coverage
                from (select %s as part, c.agent_name, c.started_at, c.duration_seconds, s.score, s.violations, s.reviews,
                    v.human_score,
                    coalesce(s.judged_share, 1 - s.not_judged / nullif(s.rules, 0)::double precision, 0) as coverage
                  %s %s) f
                group by part order by coalesce(part, '')""".formatted(by.expression(), FROM, where), GroupFigures.class);
    }

    List<RuleCounts> rules() {
        return list("""
                with counted as (
                  select r.rule_id, min(r.position) as position,
                    count(*) filter (where r.outcome = 'PASSED' and not r.review) as passed,
                    count(*) filter (where r.outcome = 'VIOLATED' and not r.review) as violated,
                    count(*) filter (where r.review) as to_confirm,
                    count(*) filter (where r.outcome = 'NOT_JUDGED' and not r.review) as not_judged
                  %1$s join result r on r.scorecard = s.id %2$s group by r.rule_id),
                words as (
                  select w.rule_id, count(*) filter (where w.judgement = 'RIGHT') as "right",
                    count(*) filter (where w.judgement = 'WRONG') as wrong
                  %1$s join last_word w on w.call = c.id %2$s group by w.rule_id)
                select rule_id, passed, violated, to_confirm, not_judged, coalesce("right", 0) as "right",
                  coalesce(wrong, 0) as wrong
                from counted left join words using (rule_id) order by position, rule_id""".formatted(FROM, where), RuleCounts.class);
    }

    List<GroupShare> rule(String ruleId, ReportGroup by) {
        return shares(
                "select coalesce(" + by.expression() + ", '') as part, count(*) filter (where " + FOUND + "),"
                        + " count(*) filter (where " + JUDGED + ")" + FROM
                        + " join result r on r.scorecard = s.id and r.rule_id = :rule" + where
                        + " group by part order by part",
                ruleId);
    }

    List<GroupShare> overturned(ReportGroup by) {
        return shares(
                "select coalesce(" + by.expression() + ", '') as part, count(*) filter (where w.judgement = 'WRONG'),"
                        + " count(*)" + FROM + " join last_word w on w.call = c.id" + where
                        + " and w.judgement in ('RIGHT', 'WRONG') group by part order by part",
                "");
    }

    private List<GroupShare> shares(String sql, String ruleId) {
        Query shares = handle.createQuery(sql).bindMap(where.values());
        return (ruleId.isEmpty() ? shares : shares.bind("rule", ruleId))
                .map((row, context) -> new GroupShare(row.getString(1), new Proportion(row.getLong(2), row.getLong(3))))
                .list();
    }

    List<Bin> bins(ReportMeasure measure) {
        return list(
                "select (least(floor(%1$s / %2$d) * %2$d, %3$d))::int as from, count(*) as calls %4$s %5$s and %1$s is not null group by 1 order by 1"
                        .formatted(measure.column(), measure.width(), measure.last(), FROM, where),
                Bin.class);
    }

    List<HourCell> hours() {
        return list("""
                select extract(isodow from at)::int as weekday, extract(hour from at)::int as hour, count(*) as calls,
                  count(*) filter (where violations > 0) as violating
                from (select c.started_at at time zone 'Asia/Shanghai' as at, s.violations %s %s) f
                group by 1, 2 order by 1, 2""".formatted(FROM, where), HourCell.class);
    }

    List<UnjudgedCount> unjudged() {
        return list(
                "select r.rule_id, coalesce(r.reason, '') as reason, count(*) as calls" + FROM
                        + "join result r on r.scorecard = s.id" + where
                        + " and r.outcome = 'NOT_JUDGED' group by r.rule_id, coalesce(r.reason, '')"
                        + " order by min(r.position), calls desc, reason",
                UnjudgedCount.class);
    }

    EmergencyCount emergencies() {
        return query(
                        "select count(*) as calls, count(*) filter (where v.state <> 'OPEN') as reviewed" + FROM
                                + "join result r on r.scorecard = s.id and " + Topic.IS_EMERGENCY + where,
                        EmergencyCount.class)
                .mapTo(EmergencyCount.class)
                .one();
    }
}
