package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.store.people.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords of people who never logged in here, so that no row of a user counts them. Kept in memory, of the names
 * that were guessed at last. Thread-safe.
 */
final class Guesses {
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final int NAMES = 1000;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > NAMES;
        }
    };

    private record Count(int wrong, Instant last) {}

    /** Whether no further password is tried for this name now. */
    synchronized boolean areTooMany(String name, Instant now) {
        Count count = counts.get(name);
        return count != null && count.wrong >= Users.FAILURES_BEFORE_LOCK && now.isBefore(count.last.plus(LOCK));
    }

    /** Notes a wrong password; after a lock has ended counting begins anew. */
    synchronized void wrong(String name, Instant now) {
        Count before = counts.get(name);
        boolean begins = before == null || !now.isBefore(before.last.plus(LOCK));
        counts.put(name, new Count(begins ? 1 : before.wrong + 1, now));
    }
}
