package io.hotlineqa.store.report;

/** What the calls of a report are grouped by. Days, weeks and hours are those where the hotline is. */
public enum ReportGroup {
    /** All of them together. */
    ALL("''"),
    DAY("to_char(c.day::timestamp, 'YYYY-MM-DD')"),
    /** By its Monday. */
    WEEK("to_char(date_trunc('week', c.day::timestamp), 'YYYY-MM-DD')"),
    MONTH("to_char(c.day::timestamp, 'YYYY-MM')"),
    AGENT("c.agent_id"),
    /** What came with the call as {@code team} or {@code 班组}. */
    TEAM("c.team"),
    /** What the rule {@code topic} found; null for calls without one. */
    TOPIC("c.topic"),
    /** Eight hours each, by their number: 0 to 2. */
    SHIFT("(c.hour / 8)::text"),
    /** Tenths of the recogniser's mean confidence in the words of the call, by their number: 0 to 9. */
    HEARING("tenth(c.mean_confidence)::text");

    private final String expression;

    ReportGroup(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
