package io.hotlineqa.command.watch;

import io.hotlineqa.jobs.PatientStore;
import io.hotlineqa.store.call.Emergencies;
import io.hotlineqa.store.call.UntoldEmergency;
import java.time.Duration;
import java.util.List;

/**
 * Tells operators of each call of an emergency at least once, whichever run scored it, and seldom twice: it is noted as
 * told once the alert has been taken. What was not taken is told again after a minute, then after twice as long each
 * time, up to an hour. Used by one thread.
 */
final class EmergencyAlerts {
    private static final long FIRST_WAIT = Duration.ofMinutes(1).toNanos();
    private static final long LONGEST_WAIT = Duration.ofHours(1).toNanos();
    private final Alarm alarm;
    private boolean owing = true;
    private long wait = FIRST_WAIT;
    private long putOffAt;
    private boolean waiting;

    EmergencyAlerts(Alarm alarm) {
        this.alarm = alarm;
    }

    /** Whether there may be some to tell of: before the first look, and some time after an alert that nobody took. */
    boolean areDue(long nowNanos) {
        return owing && (!waiting || nowNanos - putOffAt >= wait);
    }

    void tell(Emergencies emergencies, long nowNanos) {
        List<UntoldEmergency> untold = PatientStore.await(emergencies::untold);
        if (!untold.isEmpty() && !alarm.raise(alert(untold))) {
            putOff(nowNanos);
            return;
        }
        PatientStore.run(() -> emergencies.told(untold));
        owing = false;
        waiting = false;
        wait = FIRST_WAIT;
    }

    /** Tries again later. */
    void putOff(long nowNanos) {
        wait = waiting ? Math.min(2 * wait, LONGEST_WAIT) : FIRST_WAIT;
        owing = true;
        waiting = true;
        putOffAt = nowNanos;
    }

    private static Alert alert(List<UntoldEmergency> untold) {
        List<String> drops =
                untold.stream().map(UntoldEmergency::drop).distinct().toList();
        return new Alert(
                Alert.Kind.EMERGENCIES,
                drops.size() == 1 ? drops.get(0) : null,
                "new calls of emergencies: " + untold.size()
                        + (drops.size() == 1 ? "" : " in " + drops.size() + " drops")
                        + "; the reviewers' queue has them in a list of their own");
    }
}
