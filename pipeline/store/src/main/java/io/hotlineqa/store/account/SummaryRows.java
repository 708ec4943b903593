package io.hotlineqa.store.account;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What figures and reports count of each scored call, kept in step with it: triggers take over what changes of the call
 * and of its review, this what changes with its scorecard.
 */
final class SummaryRows {
    private final Handle handle;

    SummaryRows(Handle handle) {
        this.handle = handle;
    }

    /** Takes what the current scorecards of these calls say; what others may change at this moment is left to them. */
    void take(List<Long> calls) {
        handle.createUpdate("""
                        insert into rule_order (rules, hash)
                        select distinct on (hash) rules, hash
                        from (select array_agg(r.rule_id order by r.position) as rules,
                            md5(string_agg(r.rule_id, ' ' order by r.position)) as hash
                          from scorecard s join result r on r.scorecard = s.id
                          where s.call = any(:calls) and s.current group by s.id) o
                        where not exists (select from rule_order k where k.hash = o.hash)
                        on conflict (hash) do nothing""").bindArray("calls", Long.class, calls).execute();
        handle.createUpdate("""
                        insert into call_summary select * from call_counted where call = any(:calls) order by call
                        on conflict (call) do update set scorecard = excluded.scorecard, score = excluded.score,
                          violations = excluded.violations, reviews = excluded.reviews, coverage = excluded.coverage,
                          topic = excluded.topic, emergency = excluded.emergency, rule_order = excluded.rule_order,
                          outcomes = excluded.outcomes""").bindArray("calls", Long.class, calls).execute();
    }
}
