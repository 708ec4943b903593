package io.hotlineqa.dashboards.access.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Users;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Guesses guesses = new Guesses();

    private void guess(String name, int times) {
        for (int i = 0; i < times; i++) {
            guesses.wrong(name, NOON);
        }
    }

    @Test
    void lockANameForAWhileAndNoOther() {
        guess("rita", Users.FAILURES_BEFORE_LOCK - 1);
        assertThat(guesses.areTooMany("rita", NOON)).isFalse();

        guess("rita", 1);

        assertThat(guesses.areTooMany("rita", NOON)).isTrue();
        assertThat(guesses.areTooMany("bella", NOON)).isFalse();
        assertThat(guesses.areTooMany("rita", NOON.plus(Duration.ofMinutes(15))))
                .isFalse();
    }

    @Test
    void areCountedAnewAfterALock() {
        guess("rita", Users.FAILURES_BEFORE_LOCK);
        Instant later = NOON.plus(Duration.ofMinutes(20));

        guesses.wrong("rita", later);

        assertThat(guesses.areTooMany("rita", later)).isFalse();
    }
}
