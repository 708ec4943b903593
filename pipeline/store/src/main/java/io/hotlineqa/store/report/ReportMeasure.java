package io.hotlineqa.store.report;

/** What the calls of a report are sorted into bins by. */
public enum ReportMeasure {
    /** Points of the machine. */
    SCORE("c.score", 5, 100),
    /** Seconds. */
    LENGTH("c.duration_seconds", 30, 600),
    /** Seconds of the longest silence. */
    SILENCE("c.longest_silence", 2, 30);

    private final String column;
    private final int width;
    private final int last;

    ReportMeasure(String column, int width, int last) {
        this.column = column;
        this.width = width;
        this.last = last;
    }

    String column() {
        return column;
    }

    /** The width of a bin. */
    public int width() {
        return width;
    }

    /** Where the last bin begins, which has no end. */
    public int last() {
        return last;
    }
}
