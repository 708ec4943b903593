package io.hotlineqa.store.report;

import io.hotlineqa.store.call.Topic;

/** What the calls of a report are grouped by. Days, weeks and hours are those where the hotline is. */
public enum ReportGroup {
    /** All of them together. */
    ALL("''"),
    DAY("to_char({at}, 'YYYY-MM-DD')"),
    /** By its Monday. */
    WEEK("to_char(date_trunc('week', {at}), 'YYYY-MM-DD')"),
    MONTH("to_char({at}, 'YYYY-MM')"),
    AGENT("c.agent_id"),
    /** What came with the call as {@code team} or {@code 班组}. */
    TEAM("coalesce(c.attributes ->> 'team', c.attributes ->> '班组')"),
    /** What the rule {@code topic} found; null for calls without one. */
    TOPIC("(select " + Topic.OF_COLUMN.formatted("t.reason")
            + " from result t where t.scorecard = s.id and t.rule_id = 'topic')"),
    /** Eight hours each. */
    SHIFT(Overturns.By.SHIFT.expression()),
    /** Tenths of the recogniser's mean confidence in the words of the call. */
    HEARING(Overturns.By.tenths("c.mean_confidence"));

    private static final String LOCAL = "c.started_at at time zone 'Asia/Shanghai'";

    private final String expression;

    ReportGroup(String expression) {
        this.expression = expression.replace("{at}", LOCAL);
    }

    String expression() {
        return expression;
    }
}
