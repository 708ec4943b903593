package io.hotlineqa.store.account;

import org.jdbi.v3.core.Handle;

/** What the current scorecards find, for lists and figures: part of their results, kept in step with them. */
final class FindingRows {
    private final Handle handle;

    FindingRows(Handle handle) {
        this.handle = handle;
    }

    /** Forgets those of the call's current scorecard, which is about to be replaced. */
    void removeOf(long call) {
        handle.execute(
                "delete from finding using scorecard s where s.id = finding.scorecard and s.call = ? and s.current",
                call);
    }

    /** Takes those of a scorecard that is the current one from now on. */
    void insert(long scorecard) {
        handle.execute(
                "insert into finding select scorecard, rule_id, position, review from result"
                        + " where scorecard = ? and (outcome = 'VIOLATED' or review)",
                scorecard);
    }
}
