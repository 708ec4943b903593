package io.hotlineqa.store.incident;

import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.database.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What several calls show together. Thread-safe. */
public final class Incidents {
    /** Characters of what was done about an incident. */
    public static final int LONGEST_NOTE = 200;

    private static final int FETCH = 500;
    /** What calls have changed of, and promises whose time has passed. */
    private static final String DUE = """
            with due as (
              select kind, key from incident_due
              union
              select kind, key from incident where state = 'OPEN' and due_at < :until)
            """;

    private static final String MARKS = DUE + """
            select d.kind, d.key, c.call, c.started_at as at, c.direction, c.caller, c.talked, c.promise
            from due d join contact c on c.caller = d.key
            where d.kind in ('PROMISE', 'REPEAT') and c.started_at is not null
            union all
            select d.kind, d.key, c.call, c.started_at, c.direction, c.caller, c.talked, c.promise
            from due d join contact_area a on a.area = d.key join contact c on c.call = a.call
            where d.kind = 'BURST' and c.leak = 'YES' and c.started_at is not null
            order by kind, key, at, call""";

    private final Jdbi jdbi;

    public Incidents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What has to be looked at again. */
    public DueIncidents due() {
        return jdbi.withHandle(handle -> {
            Instant until = handle.createQuery(
                            "select coalesce(max(started_at), now()) from contact where started_at <= now()")
                    .mapTo(Instant.class)
                    .one();
            List<Long> marks = handle.createQuery("select id from incident_due order by id")
                    .mapTo(Long.class)
                    .list();
            long keys = handle.createQuery(DUE + "select count(*) from due")
                    .bind("until", until)
                    .mapTo(Long.class)
                    .one();
            return new DueIncidents(until, marks, keys);
        });
    }

    /** All calls of each caller and area that has to be looked at again, one key after the other, in order of time. */
    public void marks(Instant until, Consumer<CallMark> mark) {
        jdbi.useTransaction(handle -> handle.registerRowMapper(ConstructorMapper.factory(CallMark.class))
                .createQuery(MARKS)
                .bind("until", until)
                .setFetchSize(FETCH)
                .mapTo(CallMark.class)
                .forEach(mark));
    }

    /** Puts these in the place of what is stored of that kind and key since then; equal ones change no row. */
    public void replace(IncidentsOfKey found) {
        jdbi.useTransaction(handle -> new IncidentRows(handle).replace(found));
    }

    /** Notes that everything that was due has been looked at, and drops what stands on no call any more. */
    public void settle(DueIncidents due) {
        jdbi.useTransaction(handle -> {
            new IncidentRows(handle).dropUnfounded();
            handle.createUpdate("delete from incident_due where id = any(:marks)")
                    .bindArray("marks", Long.class, due.marks())
                    .execute();
        });
    }

    /** A page of those that are asked for, the newest first; the last one when there are not so many. */
    public Page<StoredIncident> page(IncidentsAsked asked, int number, int size) {
        return jdbi.withHandle(handle -> new IncidentSearch(handle).page(asked, number, size));
    }

    /** How many there are of each kind. */
    public Map<IncidentKind, Long> counts() {
        return jdbi.withHandle(handle -> new IncidentSearch(handle).counts());
    }

    /** How many bursts nobody has marked as handled, and promises that were not kept. */
    public IncidentAlert alert() {
        return jdbi.withHandle(handle -> new IncidentSearch(handle).alert());
    }

    /** How many calls could be part of no incident, and why. */
    public UnjudgedContacts unjudged() {
        return jdbi.withHandle(handle -> new IncidentSearch(handle).unjudged());
    }

    /**
     * Marks an incident as handled; one that is already handled stays as it is.
     *
     * @param note what was done; kept beside the incident, not in the audit log, which outlives its calls
     * @return whether there is such an incident
     * @throws RefusedException without a note, or with one that is too long
     */
    public boolean handle(long incident, String note, String actor) {
        String done = note.strip();
        if (done.isEmpty() || done.length() > LONGEST_NOTE) {
            throw new RefusedException(RefusedException.Why.NOTE_NEEDED, "1 to " + LONGEST_NOTE + " characters");
        }
        return change(
                incident,
                handle -> handle.createUpdate("update incident set handled_by = :actor, handled_at = now(),"
                                + " handled_note = :note where id = :id and handled_by is null")
                        .bind("actor", actor)
                        .bind("note", done)
                        .bind("id", incident)
                        .execute(),
                actor,
                "incident",
                "handled");
    }

    /**
     * Takes back that an incident is handled: it calls for attention again.
     *
     * @return whether there is such an incident
     */
    public boolean reopen(long incident, String actor) {
        return change(
                incident,
                handle -> handle.createUpdate("update incident set handled_by = null, handled_at = null,"
                                + " handled_note = null where id = :id and handled_by is not null")
                        .bind("id", incident)
                        .execute(),
                actor,
                "incident.reopen",
                "");
    }

    private boolean change(long incident, ToIntFunction<Handle> update, String actor, String action, String detail) {
        return jdbi.inTransaction(handle -> {
            if (update.applyAsInt(handle) > 0) {
                AuditLog.append(handle, actor, action, "incident " + incident, detail);
            }
            return handle.createQuery("select exists (select from incident where id = :id)")
                    .bind("id", incident)
                    .mapTo(Boolean.class)
                    .one();
        });
    }
}
