package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.spi.Condition.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Some hours of some days, by the hotline's clock. Immutable, thread-safe.
 *
 * @param from the first moment of the day
 * @param to the moment after the last; earlier than {@code from} when the hours run over midnight, equal for the whole day
 * @param days names of days, any of which the call must have started on; none for every day
 * @param calendar which days are worked on
 */
public record Window(LocalTime from, LocalTime to, List<String> days, Calendar calendar) implements Circumstance {
    /** What {@code days} may name. */
    public static final List<String> DAYS =
            List.of("workday", "off", "holiday", "mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public Window {
        days = List.copyOf(days);
    }

    /** Reads {@code days}, of hours that are known. */
    public static Window of(Parameters parameters, LocalTime from, LocalTime to) {
        List<String> days = parameters.texts("days");
        days.stream()
                .filter(d -> !DAYS.contains(d))
                .forEach(d -> parameters.problem(
                        "days", "没有“" + d + "”这种日子 (no such days); 可用 (valid): " + String.join(", ", DAYS)));
        return new Window(from, to, days, parameters.calendar());
    }

    @Override
    public Answer of(Inspection call) {
        Instant start = call.call().startedAt();
        if (start == null) {
            return Answer.UNKNOWN;
        }
        return holds(start.atZone(call.zone())) ? Answer.YES : Answer.NO;
    }

    /** Whether the moment lies in it. The hours after midnight belong to the day that they are on. */
    public boolean holds(ZonedDateTime moment) {
        return isOnDay(moment.toLocalDate()) && isWithin(moment.toLocalTime());
    }

    private boolean isOnDay(LocalDate day) {
        return days.isEmpty() || days.stream().anyMatch(d -> isOn(d, day));
    }

    private boolean isOn(String name, LocalDate day) {
        return switch (name) {
            case "workday" -> calendar.isWorkday(day);
            case "off" -> !calendar.isWorkday(day);
            case "holiday" -> calendar.isHoliday(day);
            default -> day.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(name);
        };
    }

    private boolean isWithin(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
