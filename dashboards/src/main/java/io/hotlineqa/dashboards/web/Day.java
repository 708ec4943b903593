package io.hotlineqa.dashboards.web;

import java.time.Instant;
import java.time.LocalDate;

/** When days of the calendar begin and end where the hotline is. Null for a day that nobody asks for. */
public final class Day {
    private Day() {}

    /** Its first instant. */
    public static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Show.ZONE).toInstant();
    }

    /** The first instant after it. */
    public static Instant end(LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
