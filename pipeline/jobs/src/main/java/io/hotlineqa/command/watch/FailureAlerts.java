package io.hotlineqa.command.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells operators of runs that fail: at once, and while a drop goes on failing for the same reason only once an hour, for it
 * is taken again every minute. An alert that nobody took is told at the next failure. Used by one thread.
 */
final class FailureAlerts {
    private static final long SILENCE = Duration.ofHours(1).toNanos();
    private final Alarm alarm;
    private final Map<Failure, Long> toldAt = new HashMap<>();

    private record Failure(Path drop, String reason) {}

    FailureAlerts(Alarm alarm) {
        this.alarm = alarm;
    }

    /** @param nowNanos a clock that only runs forward */
    void tell(Path drop, String reason, long nowNanos) {
        toldAt.values().removeIf(told -> nowNanos - told >= SILENCE);
        Failure failure = new Failure(drop, reason);
        if (!toldAt.containsKey(failure) && alarm.raise(new Alert(Alert.Kind.RUN_FAILED, drop.toString(), reason))) {
            toldAt.put(failure, nowNanos);
        }
    }

    /** What fails from now on is news. */
    void succeeded(Path drop) {
        toldAt.keySet().removeIf(failure -> failure.drop().equals(drop));
    }
}
