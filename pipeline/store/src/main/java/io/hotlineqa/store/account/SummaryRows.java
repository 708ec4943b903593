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
                        insert into call_summary select * from call_counted where call = any(:calls) order by call
                        on conflict (call) do update set scorecard = excluded.scorecard, score = excluded.score,
                          violations = excluded.violations, reviews = excluded.reviews, coverage = excluded.coverage,
                          topic = excluded.topic, emergency = excluded.emergency""").bindArray("calls", Long.class, calls).execute();
    }
}
