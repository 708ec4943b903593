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
    /** Eight hours each. */
    SHIFT("case c.hour / 8 when 0 then '00:00–08:00' when 1 then '08:00–16:00' when 2 then '16:00–24:00' end"),
    /** Tenths of the recogniser's mean confidence in the words of the call. */
    HEARING("""
            ('{0–10%,10–20%,20–30%,30–40%,40–50%,50–60%,60–70%,70–80%,80–90%,90–100%}'::text[])
              [tenth(c.mean_confidence) + 1]""");

    private final String expression;

    ReportGroup(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
