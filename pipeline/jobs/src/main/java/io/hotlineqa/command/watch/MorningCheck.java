package io.hotlineqa.command.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * Once a day, from a set hour on: whether a drop came in the last day, and what is missing of those that did. A watch
 * that is started after the hour looks at once. Used by one thread.
 */
final class MorningCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private final LocalTime hour;
    private final ZoneId zone;
    private final Supplier<List<Night>> nights;
    private final Alarm alarm;
    private LocalDate done;

    /**
     * One drop of late.
     *
     * @param drop its name
     * @param registeredAt when its first file was seen
     * @param missing recordings that the switchboard lists and nobody dropped
     */
    record Night(String drop, Instant registeredAt, int missing) {}

    /** @param nights the last drops, asked anew each day */
    MorningCheck(LocalTime hour, ZoneId zone, Supplier<List<Night>> nights, Alarm alarm) {
        this.hour = hour;
        this.zone = zone;
        this.nights = nights;
        this.alarm = alarm;
    }

    void look(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        if (here.toLocalTime().isBefore(hour) || here.toLocalDate().equals(done)) {
            return;
        }
        tell(now);
        done = here.toLocalDate();
    }

    private void tell(Instant now) {
        List<Night> last = nights.get().stream()
                .filter(night -> night.registeredAt().isAfter(now.minus(DAY)))
                .toList();
        if (last.isEmpty()) {
            alarm.raise(new Alert(Alert.Kind.NO_DROP, null, "no drop has come for a day"));
        }
        last.stream().filter(night -> night.missing() > 0).forEach(this::missing);
    }

    private void missing(Night night) {
        alarm.raise(new Alert(
                Alert.Kind.MISSING,
                night.drop(),
                night.missing() + " recordings of calls.csv have not come; ./qa status and missing.csv name them"));
    }
}
