package io.hotlineqa.rules.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked on: Monday to Friday, but for what the two lists say.
 *
 * @param holidays days off, whatever day of the week they are
 * @param workdays days that are worked on all the same, such as a Saturday that makes up for a holiday
 */
public record Calendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    /** Every week like the other. */
    public static final Calendar PLAIN = new Calendar(Set.of(), Set.of());

    public Calendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return workdays.contains(day) || (!weekend && !holidays.contains(day));
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day);
    }
}
