package io.hotlineqa.store.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Whether nothing was lost and nobody rewrote what happened. Thread-safe. */
public final class Audit {
    /** Each names what breaks one promise; the words are completed by the query's column. */
    private static final List<Promise> PROMISES = List.of(
            new Promise(
                    AuditCheck.UNFINISHED,
                    "select 'file ' || file || ' of drop ' || drop_name from drop_file"
                            + " where state = 'PENDING' order by drop_name, file"),
            new Promise(
                    "is scored and has no transcript",
                    "select 'file ' || file || ' of drop ' || drop_name from drop_file f where state = 'SCORED' and erased_at is null"
                            + " and not exists (select from call c where c.sha256 = f.sha256) order by drop_name, file"),
            new Promise(
                    "has a transcript and no scorecard",
                    "select 'call ' || call_id from call c where not exists"
                            + " (select from scorecard s where s.call = c.id and s.current) order by call_id"),
            new Promise(
                    "does not have one result for every rule",
                    "select 'the scorecard of call ' || call_id from call c join scorecard s on s.call = c.id"
                            + " where s.rules <> (select count(*) from result r where r.scorecard = s.id)"
                            + " or s.rules <> jsonb_array_length(s.body::jsonb -> 'results') order by call_id"),
            new Promise(
                    "is a duplicate of a recording that has no end",
                    "select 'file ' || file || ' of drop ' || drop_name from drop_file f where state = 'DUPLICATE'"
                            + " and not exists (select from drop_file o where o.sha256 = f.sha256"
                            + " and o.state in ('SCORED', 'QUARANTINED')"
                            + " and o.reason is distinct from 'UNREADABLE') order by drop_name, file"),
            new Promise(
                    "is listed with other findings than those of its scorecard",
                    "select 'call ' || call_id from call c where id in (select s.call from scorecard s join "
                            + differing("select scorecard, rule_id, position, to_confirm from finding", """
                                    select r.scorecard, r.rule_id, r.position, r.review from result r
                                    join scorecard o on o.id = r.scorecard and o.current
                                    where r.outcome = 'VIOLATED' or r.review""")
                            + " d on d.scorecard = s.id) order by call_id"),
            new Promise(
                    "is counted with another word on a finding than the last one",
                    "select 'call ' || call_id from call c where id in (select call from "
                            + differing("select * from last_word", """
                                    select distinct on (v.call, v.rule_id) v.call, v.rule_id, v.judgement, r.confidence,
                                      v.at, o.agent_id, o.hour
                                    from verdict v join result r using (scorecard, rule_id) join call_counted o on o.call = v.call
                                    where r.outcome = 'VIOLATED' or r.review order by v.call, v.rule_id, v.id desc""")
                            + " d) order by call_id"),
            new Promise(
                    "is counted in reports as what it is not",
                    "select 'call ' || call_id from call c where id in (select call from "
                            + differing("select * from call_summary", "select * from call_counted")
                            + " d) order by call_id"),
            new Promise(
                    "is counted in reports by rules that nobody knows",
                    "select 'call ' || c.call_id from call c join call_summary m on m.call = c.id"
                            + " left join rule_order o on o.id = m.rule_order where m.outcomes is not null"
                            + " and length(m.outcomes) is distinct from cardinality(o.rules) order by c.call_id"),
            new Promise(
                    "names other rules than those that its sum is of",
                    "select 'the order of rules ' || id from rule_order"
                            + " where hash <> md5(array_to_string(rules, ' ')) order by id"),
            new Promise(
                    "differs from what there is of it",
                    "select distinct concat_ws(' ', 'the sum of', kind, part, what) from "
                            + differing(
                                    "select kind, part, what, sum(n) from tally group by 1, 2, 3 having sum(n) <> 0",
                                    "select * from tally_counted")
                            + " d order by 1"),
            new Promise(
                    "differ in number from those there are",
                    "select distinct 'calls of score ' || score from "
                            + differing(
                                    "select score, waits, confirm, emergency, sum(n) from score_tally"
                                            + " group by 1, 2, 3, 4 having sum(n) <> 0",
                                    "select * from score_tally_counted")
                            + " d order by 1"));

    private final Jdbi jdbi;
    private final AuditLog log;

    public Audit(Jdbi jdbi, AuditLog log) {
        this.jdbi = jdbi;
        this.log = log;
    }

    private static String differing(String summary, String recount) {
        return "(((%1$s) except (%2$s)) union all ((%2$s) except (%1$s)))".formatted(summary, recount);
    }

    /**
     * Looks at everything.
     *
     * @return the breaches in plain sentences; empty when there is none
     */
    public List<String> check() {
        List<String> breaches = new ArrayList<>();
        jdbi.useHandle(handle -> PROMISES.forEach(promise -> handle.createQuery(promise.broken())
                .mapTo(String.class)
                .forEach(subject -> breaches.add(subject + " " + promise.otherwise()))));
        breaches.addAll(log.verify());
        return breaches;
    }

    /** Looks at everything and keeps what was found, for {@link #last}. */
    public AuditCheck check(String actor) {
        List<String> breaches = check();
        return jdbi.withHandle(handle -> mapped(handle)
                .createQuery("""
                        insert into audit_check (actor, events, breaches)
                        values (:actor, (select id from audit_head), :breaches)
                        returning at, actor, events, breaches""")
                .bind("actor", actor)
                .bindArray("breaches", String.class, breaches)
                .mapTo(AuditCheck.class)
                .one());
    }

    /** When everything was last gone over; empty when nobody has yet. */
    public Optional<AuditCheck> last() {
        return jdbi.withHandle(handle -> mapped(handle)
                .createQuery("select at, actor, events, breaches from audit_check order by id desc limit 1")
                .mapTo(AuditCheck.class)
                .findOne());
    }

    private static Handle mapped(Handle handle) {
        return handle.registerRowMapper(ConstructorMapper.factory(AuditCheck.class));
    }

    private record Promise(String otherwise, String broken) {}
}
