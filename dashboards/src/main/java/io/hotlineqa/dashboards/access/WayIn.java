package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.people.UserSource;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to log in besides the passwords that are kept here. */
public interface WayIn {
    /** Where the passwords and roles are kept of whoever comes in by it. */
    UserSource source();

    /** Opens it in the chain of filters for people. */
    void open(HttpSecurity people);

    /** Where the page to log in leads for it; empty when its form serves both. */
    default Optional<String> address() {
        return Optional.empty();
    }

    /**
     * How long after the log-in its people are asked for again, at the next page that they open; empty when something else
     * notices that they are gone.
     */
    default Optional<Duration> asksAgainAfter() {
        return Optional.empty();
    }

    /** Whether the company has said that this log-in is over. */
    default boolean isOver(Account account) {
        return false;
    }

    /** Where somebody also ends the session that the company keeps; empty when it keeps none. */
    default Optional<String> wayOut() {
        return Optional.empty();
    }
}
