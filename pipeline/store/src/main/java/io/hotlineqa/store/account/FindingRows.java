package io.hotlineqa.store.account;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** What the current scorecards find, for lists and figures: part of their results, kept in step with them. */
final class FindingRows {
    private final Handle handle;

    FindingRows(Handle handle) {
        this.handle = handle;
    }

    /** Forgets those of the calls' current scorecards, which are about to be replaced. */
    void removeOf(Collection<Long> calls) {
        handle.createUpdate("delete from finding using scorecard s"
                        + " where s.id = finding.scorecard and s.call = any(:calls) and s.current")
                .bindArray("calls", Long.class, calls)
                .execute();
    }

    /** Takes those of scorecards that are the current ones from now on. */
    void insert(Collection<Long> scorecards) {
        handle.createUpdate("insert into finding select scorecard, rule_id, position, review from result"
                        + " where scorecard = any(:scorecards) and (outcome = 'VIOLATED' or review)")
                .bindArray("scorecards", Long.class, scorecards)
                .execute();
    }
}
