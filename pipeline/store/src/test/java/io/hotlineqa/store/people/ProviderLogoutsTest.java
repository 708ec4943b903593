package io.hotlineqa.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.StoreFixture;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProviderLogoutsTest {
    private static final Instant BEGUN = Instant.parse("2026-01-01T08:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @Test
    void aLogOutIsRememberedAsLongAsASessionMayLastAndNoLonger() {
        ProviderLogouts logouts = fixture.store().providerLogouts();
        Instant ended = BEGUN.plusSeconds(60);
        logouts.note("1", "session-1", "rita", ended, KEPT);

        logouts.note("2", "session-2", "otto", ended.plus(KEPT), KEPT);
        assertThat(logouts.ended("session-1", "rita", BEGUN)).isTrue();

        logouts.note("3", "session-3", "otto", ended.plus(KEPT).plusSeconds(1), KEPT);
        assertThat(logouts.ended("session-1", "rita", BEGUN)).isFalse();
    }
}
