package io.hotlineqa.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who may log in. Passwords come as hashes; every change of rights is in the audit log. Thread-safe. */
public final class Users {
    /** From this many failed log-ins in a row on, each failure locks for longer: 1, 2, 4, 8, then 15 minutes. */
    public static final int FAILURES_BEFORE_LOCK = 5;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String COLUMNS = "name, role, agent_id, password, must_change, disabled, locked_until";

    private final Jdbi jdbi;

    Users(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<User> all() {
        return jdbi.withHandle(handle -> mapped(handle)
                .createQuery("select " + COLUMNS + " from user_account order by name")
                .mapTo(User.class)
                .list());
    }

    public Optional<User> find(String name) {
        return jdbi.withHandle(handle -> mapped(handle)
                .createQuery("select " + COLUMNS + " from user_account where name = :name")
                .bind("name", name)
                .mapTo(User.class)
                .findOne());
    }

    private static Handle mapped(Handle handle) {
        return handle.registerRowMapper(ConstructorMapper.factory(User.class));
    }

    /**
     * Adds a user with a one-time password, or gives a known one a new one-time password and this role.
     *
     * @param agentId for an agent, else null
     * @param hash of the one-time password
     * @throws IllegalArgumentException for an impossible name, an agent without id, or another with one
     */
    public void put(String name, Role role, String agentId, String hash, String actor) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no user name; valid are " + NAME);
        }
        if ((agentId == null) == (role == Role.AGENT)) {
            throw new IllegalArgumentException("an agent has an agent's id, and nobody else has");
        }
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into user_account (name, role, agent_id, password, must_change)
                            values (:name, :role, :agentId, :hash, true)
                            on conflict (name) do update set role = :role, agent_id = :agentId, password = :hash,
                              must_change = true, disabled = false, failures = 0, locked_until = null""")
                    .bind("name", name)
                    .bind("role", role)
                    .bind("agentId", agentId)
                    .bind("hash", hash)
                    .execute();
            AuditLog.append(handle, actor, "user.put", name, role.name());
        });
    }

    /** Gives a user the password of their own choice. */
    public void changePassword(String name, String hash) {
        change("password = :hash, must_change = false", name, Map.of("hash", hash), "user.password", name);
    }

    /** Ends or restores the right to log in. */
    public void disable(String name, boolean disabled, String actor) {
        change("disabled = :disabled", name, Map.of("disabled", disabled), "user.disabled=" + disabled, actor);
    }

    private void change(String what, String name, Map<String, ?> values, String action, String actor) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update user_account set " + what + " where name = :name")
                    .bind("name", name)
                    .bindMap(values)
                    .execute();
            AuditLog.append(handle, actor, action, name, "");
        });
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
}
