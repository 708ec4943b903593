package io.hotlineqa.store.privacy;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Which calls have been kept long enough, and which must stay whatever their age. A call is as old as its start, or as
 * its score where nobody knows when it started. Thread-safe.
 */
public final class Retention {
    private static final String OLD = "select c.sha256 from call c where c.id not in (select call from call_hold)"
            + " and coalesce(c.started_at, (select min(f.settled_at) from drop_file f where f.sha256 = c.sha256)) < :before";

    private final Jdbi jdbi;
    private final Erasure erasure;

    public Retention(Jdbi jdbi, Erasure erasure) {
        this.jdbi = jdbi;
        this.erasure = erasure;
    }

    /** Calls from before this that are not on hold. */
    public List<Erasable> calls(Instant before) {
        return found(OLD, before);
    }

    /** Those of them whose recordings have not gone yet. */
    public List<Erasable> recordings(Instant before) {
        return found(
                OLD + " and exists (select from drop_file f where f.sha256 = c.sha256 and f.audio_removed_at is null)",
                before);
    }

    private List<Erasable> found(String query, Instant before) {
        List<String> sha256 = jdbi.withHandle(handle -> handle.createQuery(query + " order by c.id")
                .bind("before", before)
                .mapTo(String.class)
                .list());
        return sha256.stream().flatMap(one -> erasure.find(one).stream()).toList();
    }

    /** Takes note that the recordings of a call have gone because they were older than so many days. */
    public void recordingsGone(Erasable call, int days, String actor) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update drop_file set audio_removed_at = now() where sha256 = ? and audio_removed_at is null",
                    call.sha256());
            AuditLog.append(handle, actor, "retain", "call " + call.id(), "recording older than " + days + " days");
        });
    }

    /**
     * Keeps a call whatever its age.
     *
     * @param reason why, for the audit log; not blank
     */
    public void hold(Erasable call, String reason, String actor) {
        if (reason.isBlank()) {
            throw new RefusedException(RefusedException.Why.REASON_NEEDED, "a hold has a reason");
        }
        jdbi.useTransaction(handle -> {
            handle.createUpdate("insert into call_hold (call, reason, placed_by) values (:call, :reason, :actor)"
                            + " on conflict (call) do update set reason = excluded.reason,"
                            + " placed_by = excluded.placed_by, placed_at = now()")
                    .bind("call", call.id())
                    .bind("reason", reason)
                    .bind("actor", actor)
                    .execute();
            AuditLog.append(handle, actor, "hold", "call " + call.id(), reason);
        });
    }

    /** Lets a call go again; says whether it was on hold. */
    public boolean release(Erasable call, String reason, String actor) {
        return jdbi.inTransaction(handle -> {
            boolean held = handle.execute("delete from call_hold where call = ?", call.id()) > 0;
            if (held) {
                AuditLog.append(handle, actor, "hold.release", "call " + call.id(), reason);
            }
            return held;
        });
    }

    /** Notes what was let go of tonight; null is a kind that was not looked at. */
    public void ran(Integer audioDays, Integer callDays, Integer clipDays, String actor) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into retention_run (audio_days, call_days, clip_days, actor)"
                                + " values (:audio, :call, :clip, :actor)")
                        .bind("audio", audioDays)
                        .bind("call", callDays)
                        .bind("clip", clipDays)
                        .bind("actor", actor)
                        .execute());
    }

    /** How long each kind was last told to be kept. */
    public List<RetentionTerm> terms() {
        return jdbi.withHandle(handle -> Stream.of(RetentionTerm.Kind.values())
                .map(kind -> term(handle, kind))
                .toList());
    }

    private static RetentionTerm term(Handle handle, RetentionTerm.Kind kind) {
        String days = kind.name().toLowerCase(Locale.ROOT) + "_days";
        return handle.createQuery("select " + days + " as days, at from retention_run where " + days
                        + " is not null order by id desc limit 1")
                .map((row, context) -> new RetentionTerm(
                        kind, row.getInt("days"), row.getTimestamp("at").toInstant()))
                .findOne()
                .orElseGet(() -> new RetentionTerm(kind, null, null));
    }

    /** The calls on hold, the last one first. */
    public List<CallHold> holds() {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(CallHold.class))
                .createQuery("select c.call_id, h.reason, h.placed_by, h.placed_at from call_hold h"
                        + " join call c on c.id = h.call order by h.placed_at desc, h.call")
                .mapTo(CallHold.class)
                .list());
    }
}
