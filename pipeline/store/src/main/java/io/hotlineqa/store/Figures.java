package io.hotlineqa.store;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts over all current scorecards and verdicts. Thread-safe. */
public final class Figures {
    private final Jdbi jdbi;

    Figures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every rule that some call violates or that somebody has judged, the most violated first. */
    public List<RuleFigures> rules() {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(RuleFigures.class))
                .createQuery("""
                        with accused as (
                          select r.rule_id, count(*) filter (where not r.review) as violated,
                            count(*) filter (where r.review) as to_confirm
                          from result r join scorecard s on s.id = r.scorecard and s.current
                          where r.outcome = 'VIOLATED' or r.review group by r.rule_id),
                        last_words as (
                          select distinct on (call, rule_id) rule_id, judgement from verdict
                          order by call, rule_id, id desc),
                        words as (
                          select rule_id, count(*) filter (where judgement = 'RIGHT') as "right",
                            count(*) filter (where judgement = 'WRONG') as wrong,
                            count(*) filter (where judgement = 'CANNOT_TELL') as cannot_tell
                          from last_words group by rule_id)
                        select rule_id, coalesce(violated, 0) as violated, coalesce(to_confirm, 0) as to_confirm,
                          coalesce("right", 0) as "right", coalesce(wrong, 0) as wrong,
                          coalesce(cannot_tell, 0) as cannot_tell
                        from accused full join words using (rule_id)
                        order by violated desc, to_confirm desc, rule_id""")
                .mapTo(RuleFigures.class)
                .list());
    }

    /** How many calls fit. */
    public long calls(CallFilter filter) {
        return jdbi.withHandle(handle -> new CallSearch(handle).count(filter));
    }
}
