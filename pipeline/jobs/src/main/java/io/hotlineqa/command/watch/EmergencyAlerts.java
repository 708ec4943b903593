package io.hotlineqa.command.watch;

import io.hotlineqa.jobs.PatientStore;
import io.hotlineqa.store.call.Emergencies;
import io.hotlineqa.store.call.UntoldEmergency;
import java.util.List;

/**
 * Tells operators of each call of an emergency at least once, whichever run scored it, and seldom twice: it is noted as
 * told once the alert has been taken. What was not taken is told again after a {@link GrowingWait}. Used by one thread.
 */
final class EmergencyAlerts {
    private final Alarm alarm;
    private final GrowingWait wait = new GrowingWait();
    private boolean owing = true;

    EmergencyAlerts(Alarm alarm) {
        this.alarm = alarm;
    }

    /** Whether there may be some to tell of: before the first look, and some time after an alert that nobody took. */
    boolean areDue(long nowNanos) {
        return owing && wait.isOver(nowNanos);
    }

    void tell(Emergencies emergencies, long nowNanos) {
        List<UntoldEmergency> untold = PatientStore.await(emergencies::untold);
        if (!untold.isEmpty() && !alarm.raise(alert(untold))) {
            putOff(nowNanos);
            return;
        }
        PatientStore.run(() -> emergencies.told(untold));
        owing = false;
        wait.end();
    }

    /** Tries again later. */
    void putOff(long nowNanos) {
        owing = true;
        wait.begin(nowNanos);
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
