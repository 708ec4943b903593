package io.hotlineqa.command.watch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Raises alerts until each has been taken. Of one kind and drop the newest counts. What is owed is known to this process
 * alone: a watch that is started again looks at every drop, and at the morning, anew. Used by one thread.
 */
final class OwedAlerts {
    private final Alarm alarm;
    private final GrowingWait wait = new GrowingWait();
    private final Map<Subject, Alert> owed = new LinkedHashMap<>();

    private record Subject(Alert.Kind kind, String drop) {}

    OwedAlerts(Alarm alarm) {
        this.alarm = alarm;
    }

    /** Raises an alert now, and again later if nobody takes it. */
    void raise(Alert alert, long nowNanos) {
        Subject subject = new Subject(alert.kind(), alert.drop());
        if (alarm.raise(alert)) {
            owed.remove(subject);
        } else {
            owed.put(subject, alert);
            wait.begin(nowNanos);
        }
    }

    /** Raises what is owed, if that has waited long enough; the first that is not taken ends it. */
    void raiseOwed(long nowNanos) {
        if (owed.isEmpty() || !wait.isOver(nowNanos)) {
            return;
        }
        while (!owed.isEmpty()) {
            Subject first = owed.keySet().iterator().next();
            if (!alarm.raise(owed.get(first))) {
                wait.begin(nowNanos);
                return;
            }
            owed.remove(first);
        }
        wait.end();
    }
}
