package io.hotlineqa.store.privacy;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.example.Clips;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Takes calls out of the database for good. The row of the file stays without its name, so that the drop is accounted
 * for, and so does what the audit log says. Thread-safe.
 */
public final class Erasure {
    private static final String FIND =
            "select id, call_id, sha256, exists (select from call_hold h where h.call = c.id) as held"
                    + " from call c where call_id = :call or sha256 = :call order by id";

    private final Jdbi jdbi;
    private final Clips clips;

    public Erasure(Jdbi jdbi, Clips clips) {
        this.jdbi = jdbi;
        this.clips = clips;
    }

    /** The calls that this may mean: the switchboard's id, or the SHA-256 of the recording. */
    public List<Erasable> find(String call) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("call", call)
                .map((row, context) -> new Erasable(
                        row.getLong("id"),
                        row.getString("call_id"),
                        row.getString("sha256"),
                        row.getBoolean("held"),
                        copies(handle, row.getString("sha256"))))
                .list());
    }

    private static List<Erasable.Copy> copies(Handle handle, String sha256) {
        return handle.registerRowMapper(ConstructorMapper.factory(Erasable.Copy.class))
                .createQuery(
                        "select drop_name as drop, file from drop_file where sha256 = :sha256 and erased_at is null"
                                + " order by id")
                .bind("sha256", sha256)
                .mapTo(Erasable.Copy.class)
                .list();
    }

    /**
     * Removes a call with everything that was heard, judged and said of it, and every exported file that it is in. The
     * database refuses it for one on hold.
     *
     * @param reason why, for the audit log; not blank
     * @return how many exported files of clips went with it
     * @throws IOException when one of those cannot be deleted; all else is gone then
     */
    public int erase(Erasable call, String reason, String actor) throws IOException {
        if (reason.isBlank()) {
            throw new RefusedException(RefusedException.Why.REASON_NEEDED, "erasing has a reason");
        }
        List<String> exported = jdbi.inTransaction(handle -> {
            List<String> files = Clips.removeOf(handle, call.id());
            handle.execute("delete from call where id = ?", call.id());
            handle.execute(
                    "delete from missing_recording m using drop_file f where f.sha256 = ? and m.drop_name = f.drop_name"
                            + " and m.file = f.file",
                    call.sha256());
            handle.execute(
                    "update drop_file set erased_at = now(), file = 'erased-' || id, call_id = null, detail = null"
                            + " where sha256 = ? and erased_at is null",
                    call.sha256());
            AuditLog.append(
                    handle,
                    actor,
                    "erase",
                    "call " + call.id(),
                    reason + "; sha256 " + call.sha256() + ", files "
                            + call.copies().size() + ", exports " + files.size());
            return files;
        });
        clips.delete(exported);
        return exported.size();
    }

    /** Which of these recordings nobody is to hear any more: erased, or removed because they were kept long enough. */
    public Set<String> gone(Collection<String> sha256) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct sha256 from drop_file where sha256 = any(:sha256)"
                                + " and (erased_at is not null or audio_removed_at is not null)")
                        .bindArray("sha256", String.class, sha256)
                        .mapTo(String.class)
                        .set());
    }

    /**
     * Writes what was removed out of the files of the database. Takes as long as copying all that is left does, and
     * everybody else waits meanwhile. The write-ahead log is let go too, where the user may ask for that; a server
     * that keeps it for recycling, replicas or back-ups has it longer.
     *
     * @return whether the log was let go
     */
    public boolean vacuum() {
        return jdbi.withHandle(handle -> {
            boolean mayDoAll = handle.createQuery("select current_setting('is_superuser') = 'on'")
                    .mapTo(Boolean.class)
                    .one();
            handle.execute("select fold_tallies(0)");
            handle.execute("vacuum (full, analyze)");
            if (mayDoAll) {
                // Statistics quote what stands in columns; those of before lie among the dead until now.
                handle.execute("vacuum (full) pg_catalog.pg_statistic");
                handle.execute("checkpoint");
                handle.execute("select pg_switch_wal()");
                handle.execute("checkpoint");
            }
            return mayDoAll;
        });
    }
}
