package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.report.ReportGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days of a report where the hotline is.
 *
 * @param from the first one
 * @param to the last one, not before {@code from}
 */
public record ReportPeriod(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 45;
    private static final int MOST_WEEKS = 30 * 7;

    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
        }
    }

    /** A month of the calendar. */
    public static ReportPeriod of(YearMonth month) {
        return new ReportPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * From one day to another, whichever comes first: who mixes them up sees on the page what was taken. Where one is
     * missing, it is the first or last day of the other's month.
     *
     * @param first null when missing
     * @param last null when missing, but not both
     */
    static ReportPeriod between(LocalDate first, LocalDate last) {
        LocalDate from = first == null ? last.withDayOfMonth(1) : first;
        LocalDate to = last == null ? YearMonth.from(first).atEndOfMonth() : last;
        return to.isBefore(from) ? new ReportPeriod(to, from) : new ReportPeriod(from, to);
    }

    /** The last month that is over. */
    public static ReportPeriod lastMonth() {
        return of(YearMonth.now(Show.ZONE).minusMonths(1));
    }

    /** Whether it is a month of the calendar. */
    boolean isMonth() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    }

    /** What it is compared with: the month before a month, else as many days before. */
    ReportPeriod before() {
        return isMonth()
                ? of(YearMonth.from(from).minusMonths(1))
                : new ReportPeriod(from.minusDays(days()), from.minusDays(1));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    CallPeriod calls() {
        return CallPeriod.ofDays(from, to, Show.ZONE);
    }

    /** The steps of its trends: days, weeks or months, so that a chart has a few dozen of them at most. */
    ReportGroup step() {
        if (days() <= MOST_DAYS) {
            return ReportGroup.DAY;
        }
        return days() <= MOST_WEEKS ? ReportGroup.WEEK : ReportGroup.MONTH;
    }

    /** The days of one step, as {@link ReportGroup} names it, within this period. */
    ReportPeriod step(String name) {
        LocalDate first = step() == ReportGroup.MONTH ? LocalDate.parse(name + "-01") : LocalDate.parse(name);
        LocalDate last = switch (step()) {
            case WEEK -> first.plusDays(6);
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            default -> first;
        };
        return new ReportPeriod(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }

    /** {@code 2026-10} for a month, else {@code 2026-10-05_2026-10-11}. */
    String name() {
        return isMonth() ? YearMonth.from(from).toString() : from + "_" + to;
    }
}
