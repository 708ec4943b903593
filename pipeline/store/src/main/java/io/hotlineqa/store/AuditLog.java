package io.hotlineqa.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Who did what, as a chain of hashes: a changed, removed or added event breaks it. Thread-safe. */
public final class AuditLog {
    private static final int FETCH = 500;

    private final Jdbi jdbi;

    AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes something.
     *
     * @param actor the user, or the command
     * @param action a verb
     * @param subject to what
     * @param detail before, after, why; may be empty
     */
    public void append(String actor, String action, String subject, String detail) {
        jdbi.useTransaction(handle -> append(handle, actor, action, subject, detail));
    }

    /** The same within the transaction that does it; events of others wait until it ends. */
    static void append(Handle handle, String actor, String action, String subject, String detail) {
        AuditHead head = head(handle.createQuery("select id, hash from audit_head for update"));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        AuditEvent event = AuditEvent.link(head.id() + 1, now, actor, action, subject, detail, head.hash());
        handle.createUpdate("""
                        insert into audit_event (id, at, actor, action, subject, detail, prev, hash)
                        values (:id, :at, :actor, :action, :subject, :detail, :prev, :hash)""").bindMethods(event).execute();
        handle.createUpdate("update audit_head set id = :id, hash = :hash")
                .bindMethods(event)
                .execute();
    }

    /** The newest events first. */
    public List<AuditEvent> newest(int limit, int offset) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(AuditEvent.class))
                .createQuery("select * from audit_event order by id desc limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(AuditEvent.class)
                .list());
    }

    /** What is wrong with the chain, in plain sentences; empty when nothing is. */
    public List<String> verify() {
        return jdbi.inTransaction(AuditLog::verify);
    }

    private static List<String> verify(Handle handle) {
        AuditHead head = head(handle.createQuery("select id, hash from audit_head for share"));
        Chain chain = new Chain();
        handle.registerRowMapper(ConstructorMapper.factory(AuditEvent.class))
                .createQuery("select * from audit_event order by id")
                .setFetchSize(FETCH)
                .mapTo(AuditEvent.class)
                .forEach(chain::follow);
        return chain.endingAt(head);
    }

    private static AuditHead head(Query query) {
        return query.map((row, context) -> new AuditHead(row.getLong("id"), row.getString("hash")))
                .one();
    }

    /** Where the chain ends. */
    private record AuditHead(long id, String hash) {}

    /** Follows the events and notes where they do not fit. */
    private static final class Chain {
        private final List<String> breaches = new ArrayList<>();
        private AuditHead last = new AuditHead(0, "0".repeat(64));

        void follow(AuditEvent event) {
            if (event.id() != last.id() + 1 || !event.prev().equals(last.hash())) {
                breaches.add("audit event " + event.id() + " does not follow event " + last.id());
            }
            if (!event.isGenuine()) {
                breaches.add("audit event " + event.id() + " was changed after it was written");
            }
            last = new AuditHead(event.id(), event.hash());
        }

        List<String> endingAt(AuditHead head) {
            if (!head.equals(last)) {
                breaches.add("audit events are missing at the end: the last is " + last.id() + ", written were "
                        + head.id());
            }
            return breaches;
        }
    }
}
