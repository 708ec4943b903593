package io.hotlineqa.dashboards.audio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who listens to what. A browser asks for many ranges of one recording, in any order; all that follow each other within
 * {@link #PAUSE} are one listening. Thread-safe.
 */
@Component
class Listening {
    /** After so long without a request, the next one is another listening. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Ear, Instant> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Ear, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    Listening() {
        this(Clock.systemUTC());
    }

    Listening(Clock clock) {
        this.clock = clock;
    }

    /** Notes a request; whether it begins a listening. */
    synchronized boolean begins(String user, long call) {
        Instant now = clock.instant();
        Instant before = last.put(new Ear(user, call), now);
        return before == null || before.plus(PAUSE).isBefore(now);
    }

    private record Ear(String user, long call) {}
}
