package io.hotlineqa.store.people;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Who may log in. Passwords come as hashes; every change of rights is in the audit log and ends the sessions of whom
 * it concerns. Thread-safe.
 */
public final class Users {
    /** From this many failed log-ins in a row on, each failure locks for longer: 1, 2, 4, 8, then 15 minutes. */
    public static final int FAILURES_BEFORE_LOCK = 5;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final String COLUMNS =
            "name, role, agent_id, password, must_change, disabled, locked_until, stamp, source, email";
    private static final String ONE_TIME =
            "password = :hash, must_change = true, disabled = false, failures = 0, locked_until = null";

    private final Jdbi jdbi;

    public Users(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<User> all() {
        return jdbi.withHandle(handle -> mapped(handle)
                .createQuery("select " + COLUMNS + " from user_account order by name")
                .mapTo(User.class)
                .list());
    }

    public Optional<User> find(String name) {
        return jdbi.withHandle(handle -> find(handle, name));
    }

    public static Optional<User> find(Handle handle, String name) {
        return mapped(handle)
                .createQuery("select " + COLUMNS + " from user_account where name = :name")
                .bind("name", name)
                .mapTo(User.class)
                .findOne();
    }

    /** Whether somebody could be called that. */
    public static boolean isPossible(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether mail could go there; false for null. */
    static boolean isAddress(String email) {
        return email != null && EMAIL.matcher(email).matches();
    }

    private static Handle mapped(Handle handle) {
        return handle.registerRowMapper(ConstructorMapper.factory(User.class));
    }

    /**
     * Adds a user with a one-time password.
     *
     * @param agentId for an agent, else null
     * @param hash of the one-time password
     * @throws RefusedException for an impossible or taken name, an agent without id, or another with one
     */
    public void add(String name, Role role, String agentId, String hash, String actor) {
        requirePossible(name, role, agentId);
        jdbi.useTransaction(handle -> {
            int added = insert(handle, name, role, agentId, hash, "");
            if (added == 0) {
                throw new RefusedException(Why.USER_EXISTS, "there is a user '" + name + "' already");
            }
            AuditLog.append(handle, actor, "user.add", name, rights(role, agentId));
        });
    }

    /**
     * The same, or gives a known user this role and a new one-time password.
     *
     * @throws RefusedException for an impossible name, an agent without id, or another with one
     */
    public void put(String name, Role role, String agentId, String hash, String actor) {
        requirePossible(name, role, agentId);
        jdbi.useTransaction(handle -> {
            String known = "role = :role, agent_id = :agentId, source = 'LOCAL', absent = false,"
                    + " stamp = user_account.stamp + 1, " + ONE_TIME;
            insert(handle, name, role, agentId, hash, known);
            AuditLog.append(handle, actor, "user.put", name, rights(role, agentId));
        });
    }

    private static int insert(Handle handle, String name, Role role, String agentId, String hash, String known) {
        return handle.createUpdate("insert into user_account (name, role, agent_id, password, must_change)"
                        + " values (:name, :role, :agentId, :hash, true) on conflict (name) do "
                        + (known.isEmpty() ? "nothing" : "update set " + known))
                .bind("name", name)
                .bind("role", role)
                .bind("agentId", agentId)
                .bind("hash", hash)
                .execute();
    }

    static void requirePossible(String name, Role role, String agentId) {
        if (!isPossible(name)) {
            throw new RefusedException(Why.USER_NAME, "'" + name + "' is no user name; valid are " + NAME);
        }
        if ((agentId == null) == (role == Role.AGENT)) {
            throw new RefusedException(Why.AGENT_ID, "an agent has an agent's id, and nobody else has");
        }
    }

    static String rights(Role role, String agentId) {
        return agentId == null ? role.name() : role + " " + agentId;
    }

    /**
     * Gives a user another role.
     *
     * @param agentId for an agent, else null
     * @throws RefusedException for an unknown user, one who is kept elsewhere, an agent without id, or another with one
     */
    public void changeRole(String name, Role role, String agentId, String actor) {
        requirePossible(name, role, agentId);
        User before = keptHere(name);
        String change = rights(before.role(), before.agentId()) + " → " + rights(role, agentId);
        change(
                handle -> handle.createUpdate(update("role = :role, agent_id = :agentId"))
                        .bind("name", name)
                        .bind("role", role)
                        .bind("agentId", agentId)
                        .execute(),
                new Change(name, "user.role", change, actor));
    }

    /**
     * Gives a user a new one-time password; a lock ends.
     *
     * @throws RefusedException for an unknown user, or one who is kept elsewhere
     */
    public void reset(String name, String hash, String actor) {
        keptHere(name);
        change(ONE_TIME, Map.of("hash", hash), new Change(name, "user.reset", "", actor));
    }

    /**
     * Gives a user the password of their own choice.
     *
     * @throws RefusedException for an unknown user, or one who is kept elsewhere
     */
    public void changePassword(String name, String hash) {
        keptHere(name);
        String chosen = "password = :hash, must_change = false";
        change(chosen, Map.of("hash", hash), new Change(name, "user.password", "", name));
    }

    /**
     * Says where notices are mailed to.
     *
     * @param email null for nowhere
     * @throws RefusedException for an unknown user, one who is kept elsewhere, or what is no address
     */
    public void changeEmail(String name, String email, String actor) {
        keptHere(name);
        if (email != null && !isAddress(email)) {
            throw new RefusedException(Why.EMAIL, "not an address for mail");
        }
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update user_account set email = :email where name = :name")
                    .bind("email", email)
                    .bind("name", name)
                    .execute();
            AuditLog.append(handle, actor, "user.email", name, email == null ? "removed" : "set");
        });
    }

    private User keptHere(String name) {
        User user = find(name).orElseThrow(() -> unknown(name));
        if (user.source() != UserSource.LOCAL) {
            throw new RefusedException(
                    Why.KEPT_ELSEWHERE, "password and role of '" + name + "' are kept as " + user.source());
        }
        return user;
    }

    /** Ends or restores the right to log in. */
    public void disable(String name, boolean disabled, String actor) {
        String action = disabled ? "user.disable" : "user.enable";
        change(
                "disabled = :disabled, absent = false",
                Map.of("disabled", disabled),
                new Change(name, action, "", actor));
    }

    private void change(String what, Map<String, ?> values, Change change) {
        change(
                handle -> handle.createUpdate(update(what))
                        .bind("name", change.name())
                        .bindMap(values)
                        .execute(),
                change);
    }

    private void change(Updating updating, Change change) {
        jdbi.useTransaction(handle -> {
            if (updating.in(handle) == 0) {
                throw unknown(change.name());
            }
            AuditLog.append(handle, change.actor(), change.action(), change.name(), change.detail());
        });
    }

    static String update(String what) {
        return "update user_account set stamp = stamp + 1, " + what + " where name = :name";
    }

    static RefusedException unknown(String name) {
        return new RefusedException(Why.USER_UNKNOWN, "there is no user '" + name + "'");
    }

    /** Notes a failed log-in; too many lock the user for a while. */
    public void failed(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update user_account set failures = failures + 1,
                          locked_until = case when failures + 1 >= :before
                            then now() + least(15, power(2, failures + 1 - :before)) * interval '1 minute' end
                        where name = :name""")
                .bind("name", name)
                .bind("before", FAILURES_BEFORE_LOCK)
                .execute());
    }

    /** Notes a log-in. */
    public void succeeded(String name) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update user_account set failures = 0, locked_until = null where name = :name")
                    .bind("name", name)
                    .execute();
            AuditLog.append(handle, name, "login", name, "");
        });
    }

    /** Notes that somebody has left. */
    public void left(String name) {
        jdbi.useTransaction(handle -> AuditLog.append(handle, name, "logout", name, ""));
    }

    private record Change(String name, String action, String detail, String actor) {}

    private interface Updating {
        int in(Handle handle);
    }
}
