package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.UserSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is logged in, as kept in the session. */
public class Account extends User {
    private static final long serialVersionUID = 1L;

    private final Role role;
    private final String agentId;
    private final long stamp;
    private final UserSource source;
    private final long since = System.currentTimeMillis();

    public Account(io.hotlineqa.store.people.User user) {
        super(
                user.name(),
                user.password(),
                !user.disabled(),
                true,
                true,
                !user.isLocked(Instant.now()),
                List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())));
        this.role = user.role();
        this.agentId = user.agentId();
        this.stamp = user.stamp();
        this.source = user.source();
    }

    public Role role() {
        return role;
    }

    public boolean is(Role one) {
        return role == one;
    }

    /** Whether nothing has changed that this log-in rests on. */
    boolean isStill(io.hotlineqa.store.people.User user) {
        return !user.disabled() && user.stamp() == stamp;
    }

    /** When they logged in. */
    protected Instant since() {
        return Instant.ofEpochMilli(since);
    }

    /** Whether the log-in was longer ago than this. */
    boolean isOlderThan(Duration age) {
        return System.currentTimeMillis() - since > age.toMillis();
    }

    /** Where password and role are kept. */
    UserSource source() {
        return source;
    }

    /** Whether password and role are kept elsewhere. */
    public boolean isOutside() {
        return source != UserSource.LOCAL;
    }

    /** Whose calls an agent sees; null for every other role. */
    public String agentId() {
        return agentId;
    }
}
