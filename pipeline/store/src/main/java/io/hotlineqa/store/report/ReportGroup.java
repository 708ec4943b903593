package io.hotlineqa.store.report;

/** What the calls of a report are grouped by. Days, weeks and hours are those where the hotline is. */
public enum ReportGroup {
    /** All of them together. */
    ALL("''"),
    DAY("c.day", "to_char(%s::timestamp, 'YYYY-MM-DD')"),
    /** By its Monday. */
    WEEK("date_trunc('week', c.day::timestamp)", "to_char(%s, 'YYYY-MM-DD')"),
    MONTH("date_trunc('month', c.day::timestamp)", "to_char(%s, 'YYYY-MM')"),
    AGENT("c.agent_id"),
    /** What came with the call as {@code team} or {@code 班组}. */
    TEAM("c.team"),
    /** What the rule {@code topic} found; null for calls without one. */
    TOPIC("c.topic"),
    /** Eight hours each, by their number: 0 to 2. */
    SHIFT("c.hour / 8", "%s::text"),
    /** Tenths of the recogniser's mean confidence in the words of the call, by their number: 0 to 9. */
    HEARING("tenth(c.mean_confidence)", "%s::text");

    private final String key;
    private final String name;

    ReportGroup(String key) {
        this(key, "%s");
    }

    ReportGroup(String key, String name) {
        this.key = key;
        this.name = name;
    }

    /** What calls of one group have in common, of a summary {@code c}; null for those that belong to none. */
    String key() {
        return key;
    }

    /** The name of a group, of the expression that its key stands in: written once a group, for it costs more than a key. */
    String name(String keyed) {
        return "coalesce(" + name.formatted(keyed) + ", '')";
    }
}
