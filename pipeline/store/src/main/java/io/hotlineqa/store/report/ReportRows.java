package io.hotlineqa.store.report;

import io.hotlineqa.store.database.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads what a report counts, of one scope and within one transaction. */
final class ReportRows {
    private static final String FROM = " from call_summary c ";
    private static final String FOUND_IN = """
            select rule_id, count(*) as calls, array_agg(call_id order by place) filter (where place <= %d) as newest
            from (select f.rule_id, f.position, o.call_id,
                row_number() over (partition by f.rule_id order by c.started_at desc, c.call desc) as place
              %s join finding f on f.scorecard = c.scorecard join call o on o.id = c.call %s) f
            group by rule_id order by min(position), rule_id""";

    private static final String RULES = "join rule_order o on o.id = c.rule_order ";
    private static final Proportion NOBODY = new Proportion(0, 0);

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

    /** Whether there is a call to count at all. */
    boolean any() {
        return handle.createQuery("select exists (select" + FROM + where + ")")
                .bindMap(where.values())
                .mapTo(Boolean.class)
                .one();
    }

    List<GroupFigures> groups(ReportGroup by) {
        return list("""
                select %s as group, %s as name, g.*
                from (select %s as part, count(*) as calls, avg(c.score) as mean_score, stddev_samp(c.score) as spread,
                    count(c.human_score) as published, avg(c.human_score) as mean_human,
                    count(*) filter (where c.violations > 0) as violating,
                    count(*) filter (where c.violations + c.reviews > 0) as accused,
                    avg(c.duration_seconds) as mean_seconds, avg(c.coverage) as coverage
                  %s %s group by part) g
                order by 1""".formatted(by.name("g.part"), agentName(by), by.key(), FROM, where), GroupFigures.class);
    }

    /** Looked up once an agent: to sort the calls of each for it takes longer than all that is counted. */
    private String agentName(ReportGroup by) {
        return by == ReportGroup.AGENT
                ? "(select c.agent_name" + FROM + where + " and c.agent_id = g.part order by c.started_at desc limit 1)"
                : "null::text";
    }

    List<RuleCounts> rules() {
        Map<String, Proportion> wrong = wrong();
        return outcomes().all().stream()
                .map(rule -> {
                    Proportion told = wrong.getOrDefault(rule.ruleId(), NOBODY);
                    return rule.with(told.of() - told.hits(), told.hits());
                })
                .toList();
    }

    /** One text of all calls: a letter costs less to send than a row. */
    private OutcomeCounts outcomes() {
        return handle.createQuery(
                        "select o.rules, string_agg(c.outcomes, '')" + FROM + RULES + where + " group by o.id")
                .bindMap(where.values())
                .reduceRows(new OutcomeCounts(), (counts, row) -> {
                    counts.add(List.of(row.getColumn(1, String[].class)), row.getColumn(2, String.class));
                    return counts;
                });
    }

    /** How many of the findings of each rule that people had a word on are wrong. */
    private Map<String, Proportion> wrong() {
        return handle.createQuery("select w.rule_id, count(*) filter (where w.judgement = 'WRONG'), count(*)" + FROM
                        + "join last_word w on w.call = c.call" + where
                        + " and w.judgement in ('RIGHT', 'WRONG') group by w.rule_id")
                .bindMap(where.values())
                .reduceRows(new HashMap<>(), (told, row) -> {
                    told.put(
                            row.getColumn(1, String.class),
                            new Proportion(row.getColumn(2, Long.class), row.getColumn(3, Long.class)));
                    return told;
                });
    }

    List<GroupShare> rule(String ruleId, ReportGroup by) {
        return shares(
                "select " + by.name("part")
                        + ", count(*) filter (where outcome in ('V', 'C')), count(*) filter (where outcome in ('P', 'V', 'C'))"
                        + " from (select " + by.key() + " as part, "
                        + "substr(c.outcomes, array_position(o.rules, :rule), 1) as outcome" + FROM + RULES + where
                        + " and :rule = any(o.rules) offset 0) g group by part order by 1",
                ruleId);
    }

    List<GroupShare> overturned(ReportGroup by) {
        return shares(
                "select " + by.name("part") + ", wrong, told from (select " + by.key() + " as part,"
                        + " count(*) filter (where w.judgement = 'WRONG') as wrong, count(*) as told" + FROM
                        + " join last_word w on w.call = c.call" + where
                        + " and w.judgement in ('RIGHT', 'WRONG') group by part) g order by 1",
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
                select extract(isodow from c.day)::int as weekday, c.hour::int as hour, count(*) as calls,
                  count(*) filter (where c.violations > 0) as violating %s %s
                group by 1, 2 order by 1, 2""".formatted(FROM, where), HourCell.class);
    }

    /** Goes from call to call: the planner would rather read what could not be judged of all calls there are. */
    List<UnjudgedCount> unjudged() {
        return list(
                "select r.rule_id, r.reason, count(*) as calls" + FROM
                        + "cross join lateral (select rule_id, position, coalesce(reason, '') as reason from result"
                        + " where scorecard = c.scorecard and outcome = 'NOT_JUDGED' offset 0) r" + where
                        + " group by r.rule_id, r.reason order by min(r.position), calls desc, r.reason",
                UnjudgedCount.class);
    }

    List<FoundCalls> found(int most) {
        return handle.createQuery(FOUND_IN.formatted(most, FROM, where))
                .bindMap(where.values())
                .map((row, context) -> new FoundCalls(row.getString("rule_id"), row.getLong("calls"), List.of((String[])
                        row.getArray("newest").getArray())))
                .list();
    }

    EmergencyCount emergencies() {
        return query(
                        "select count(*) as calls, count(*) filter (where c.state <> 'OPEN') as reviewed" + FROM + where
                                + " and c.emergency",
                        EmergencyCount.class)
                .mapTo(EmergencyCount.class)
                .one();
    }
}
