package io.hotlineqa.store.people;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Users whose passwords and roles are kept elsewhere. What is told from there is written here, so that everything else
 * finds them like any user; a change that their sessions rest on ends these. Thread-safe.
 */
public final class Outsiders {
    private final Jdbi jdbi;

    public Outsiders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The names of those that are kept there and were not missed there the last time, in order. */
    public List<String> present(UserSource source) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name from user_account where source = :source and not absent order by name")
                .bind("source", source)
                .mapTo(String.class)
                .list());
    }

    /**
     * Notes what is told of somebody: they are added, or get that role; whoever was absent is back. Whom an
     * administrator has disabled stays so.
     *
     * @return the user as they are now
     * @throws RefusedException when the name is that of a user who is kept elsewhere
     */
    public User admit(Outsider told) {
        return jdbi.inTransaction(handle -> {
            if (!add(handle, told)) {
                change(handle, Users.find(handle, told.name()).orElseThrow(), told);
            }
            return Users.find(handle, told.name()).orElseThrow();
        });
    }

    /** Whether there was nobody of that name, as of two first log-ins at the same time only one finds. */
    private static boolean add(Handle handle, Outsider told) {
        boolean added = handle.createUpdate(
                                "insert into user_account (name, role, agent_id, password, must_change, email, source)"
                                        + " values (:name, :role, :agentId, '', false, :email, :source)"
                                        + " on conflict (name) do nothing")
                        .bindMethods(told)
                        .execute()
                > 0;
        if (added) {
            note(handle, told, "user.add", Users.rights(told.role(), told.agentId()));
        }
        return added;
    }

    private static void change(Handle handle, User known, Outsider told) {
        if (known.source() != told.source()) {
            throw new RefusedException(
                    Why.USER_EXISTS, "the user '" + told.name() + "' is kept as " + known.source() + " already");
        }
        handle.createUpdate("update user_account set email = :email where name = :name"
                        + " and email is distinct from :email")
                .bindMethods(told)
                .execute();
        String before = Users.rights(known.role(), known.agentId());
        String after = Users.rights(told.role(), told.agentId());
        if (!before.equals(after)) {
            handle.createUpdate(Users.update("role = :role, agent_id = :agentId"))
                    .bindMethods(told)
                    .execute();
            note(handle, told, "user.role", before + " → " + after);
        }
        if (handle.createUpdate(Users.update("absent = false, disabled = false") + " and absent")
                        .bindMethods(told)
                        .execute()
                > 0) {
            note(handle, told, "user.enable", "");
        }
    }

    private static void note(Handle handle, Outsider told, String action, String detail) {
        AuditLog.append(handle, told.source().name(), action, told.name(), detail);
    }

    /** Notes that somebody is no longer known there, or has no role there any more: their sessions end. */
    public void missed(String name, UserSource source) {
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate(
                            Users.update("absent = true, disabled = true") + " and source = :source and not disabled")
                    .bind("name", name)
                    .bind("source", source)
                    .execute();
            if (changed > 0) {
                AuditLog.append(handle, source.name(), "user.disable", name, "");
            }
        });
    }

    /**
     * From now on the password and the role of a user who was kept here are kept there; sessions end.
     *
     * @throws RefusedException when nobody of that name is kept here
     */
    public void handOver(String name, UserSource source, String actor) {
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate(Users.update("source = :source, password = '', must_change = false")
                            + " and source = 'LOCAL'")
                    .bind("name", name)
                    .bind("source", source)
                    .execute();
            if (changed == 0) {
                throw Users.unknown(name);
            }
            AuditLog.append(handle, actor, "user.source", name, "LOCAL → " + source);
        });
    }
}
