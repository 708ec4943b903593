package io.hotlineqa.command.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Once a day, from a set hour on: whether a drop came in the last day, and what is missing of those that did. A watch
 * that is started after the hour looks at once; a drop that ends after it is looked at too. Each thing is said once a
 * day, and until somebody has taken it. Used by one thread.
 */
final class MorningCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private final LocalTime hour;
    private final ZoneId zone;
    private final Supplier<List<Night>> nights;
    private final OwedAlerts alerts;
    private final Set<Alert> said = new HashSet<>();
    private LocalDate done;
    private boolean news;

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
        this.alerts = new OwedAlerts(alarm);
    }

    /** A drop has ended: what is missing of it is known from now on. */
    void dropEnded() {
        news = true;
    }

    /** @param nowNanos a clock that only runs forward */
    void look(Instant now, long nowNanos) {
        alerts.raiseOwed(nowNanos);
        ZonedDateTime here = now.atZone(zone);
        boolean isDone = here.toLocalDate().equals(done);
        if (here.toLocalTime().isBefore(hour) || (isDone && !news)) {
            return;
        }
        List<Alert> found = found(now);
        if (!isDone) {
            said.clear();
        }
        found.stream().filter(said::add).forEach(alert -> alerts.raise(alert, nowNanos));
        done = here.toLocalDate();
        news = false;
    }

    private List<Alert> found(Instant now) {
        List<Night> last = nights.get().stream()
                .filter(night -> night.registeredAt().isAfter(now.minus(DAY)))
                .toList();
        return last.isEmpty()
                ? List.of(new Alert(Alert.Kind.NO_DROP, null, "no drop has come for a day"))
                : last.stream()
                        .filter(night -> night.missing() > 0)
                        .map(MorningCheck::missing)
                        .toList();
    }

    private static Alert missing(Night night) {
        return new Alert(
                Alert.Kind.MISSING,
                night.drop(),
                night.missing() + " recordings of calls.csv have not come; ./qa status and missing.csv name them");
    }
}
