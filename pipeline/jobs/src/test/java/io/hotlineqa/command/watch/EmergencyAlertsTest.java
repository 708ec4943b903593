package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmergencyAlertsTest {
    private final EmergencyAlerts alerts = new EmergencyAlerts(new Alarm(null));

    @Test
    void areLookedForAtTheStartAndAfterLongerAndLongerWhilesAsLongAsNobodyTakesThem() {
        assertThat(alerts.areDue(minutes(5))).isTrue();

        alerts.putOff(minutes(5));
        assertThat(alerts.areDue(minutes(6) - 1)).isFalse();
        assertThat(alerts.areDue(minutes(6))).isTrue();

        alerts.putOff(minutes(6));
        assertThat(alerts.areDue(minutes(8) - 1)).isFalse();
        assertThat(alerts.areDue(minutes(8))).isTrue();
    }

    @Test
    void areLookedForOnceAnHourAtLeast() {
        for (int attempt = 0; attempt < 20; attempt++) {
            alerts.putOff(0);
        }

        assertThat(alerts.areDue(minutes(60) - 1)).isFalse();
        assertThat(alerts.areDue(minutes(60))).isTrue();
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toNanos();
    }
}
