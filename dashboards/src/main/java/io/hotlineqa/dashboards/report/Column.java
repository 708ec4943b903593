package io.hotlineqa.dashboards.report;

/**
 * A column of a table.
 *
 * @param title in the reader's language
 * @param kind what its cells hold
 * @param drawn how a chart shows it: {@code bar} for counts, {@code line} or {@code column} on a scale of 0 to 100,
 *     {@code lying} for columns that lie on their side beside long names; empty when it does not
 */
public record Column(String title, Kind kind, String drawn) {
    /** What cells hold. */
    public enum Kind {
        WORDS,
        COUNT,
        /** Points, seconds and the like. */
        MEASURE,
        /** 0 to 100. */
        PERCENT
    }

    public static Column words(String title) {
        return new Column(title, Kind.WORDS, "");
    }

    static Column count(String title) {
        return new Column(title, Kind.COUNT, "");
    }

    /** Points, seconds and the like. */
    public static Column measure(String title) {
        return new Column(title, Kind.MEASURE, "");
    }

    static Column percent(String title) {
        return new Column(title, Kind.PERCENT, "");
    }

    Column as(String series) {
        return new Column(title, kind, series);
    }

    public boolean isNumber() {
        return kind != Kind.WORDS;
    }
}
