package io.hotlineqa.store.audit;

import io.hotlineqa.store.database.Where;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Who did what, as a chain of hashes: a changed, removed or added event breaks it. Thread-safe. */
public final class AuditLog {
    private static final int FETCH = 500;

    private final Jdbi jdbi;

    public AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes something. It stays when a call is erased: what people say of a call belongs beside the call, not here.
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
    public static void append(Handle handle, String actor, String action, String subject, String detail) {
        AuditChain.End head = end(handle.createQuery("select id, hash from audit_head for update"));
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
        return jdbi.withHandle(
                handle -> events(handle, "select * from audit_event order by id desc limit :limit offset :offset")
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .mapTo(AuditEvent.class)
                        .list());
    }

    /**
     * The newest events first, a page at a time.
     *
     * @param before only events with a smaller id; {@link Long#MAX_VALUE} to begin
     */
    public List<AuditEvent> find(AuditFilter filter, long before, int limit) {
        Where where = filter.where().and("id < :before", "before", before);
        return jdbi.withHandle(
                handle -> events(handle, "select * from audit_event" + where + " order by id desc limit :limit")
                        .bindMap(where.values())
                        .bind("limit", limit)
                        .mapTo(AuditEvent.class)
                        .list());
    }

    /** The verbs of all events, in order. Takes one step in an index for each, however many events there are. */
    public List<String> actions() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        with recursive verb as (
                          (select action from audit_event order by action limit 1)
                          union all
                          select (select e.action from audit_event e where e.action > verb.action order by e.action limit 1)
                          from verb where verb.action is not null)
                        select action from verb where action is not null""").mapTo(String.class).list());
    }

    /** What is wrong with the chain, in plain sentences; empty when nothing is. Whoever adds events does not wait. */
    public List<String> verify() {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, AuditLog::verify);
    }

    private static List<String> verify(Handle handle) {
        AuditChain.End head = end(handle.createQuery("select id, hash from audit_head"));
        AuditChain chain = new AuditChain();
        events(handle, "select * from audit_event order by id")
                .setFetchSize(FETCH)
                .mapTo(AuditEvent.class)
                .forEach(chain::follow);
        return chain.endingAt(head);
    }

    private static Query events(Handle handle, String query) {
        return handle.registerRowMapper(ConstructorMapper.factory(AuditEvent.class))
                .createQuery(query);
    }

    private static AuditChain.End end(Query query) {
        return query.map((row, context) -> new AuditChain.End(row.getLong("id"), row.getString("hash")))
                .one();
    }
}
