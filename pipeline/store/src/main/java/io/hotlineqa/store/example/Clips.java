package io.hotlineqa.store.example;

import io.hotlineqa.store.audit.AuditLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Exported files of clips. The rows of the database are what counts: a file without one is never served and goes with
 * the next {@link #tidy}. Thread-safe, also for several processes.
 */
public final class Clips {
    /** An export that has written nothing for so long has died. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String CLIP = "select id, maker, purpose, format, parts, file, bytes, sha256, made_at,"
            + " expires_at, expired from clip";
    private static final String OLD = "expires_at <= now() or made_at < :before";

    private final Jdbi jdbi;
    private final ClipFolder folder;

    public Clips(Jdbi jdbi, Path folder) {
        this.jdbi = jdbi;
        this.folder = new ClipFolder(folder);
    }

    /** Those that one user made, or everybody's when {@code maker} is null; the newest first. */
    public List<Clip> madeBy(String maker, int limit) {
        return jdbi.withHandle(
                handle -> clips(handle, " where :maker is null or maker = :maker order by id desc limit :limit")
                        .bindByType("maker", maker, String.class)
                        .bind("limit", limit)
                        .mapTo(Clip.class)
                        .list());
    }

    /** One of them. */
    public Optional<Clip> find(long id) {
        return jdbi.withHandle(handle -> clips(handle, " where id = :id")
                .bind("id", id)
                .mapTo(Clip.class)
                .findOne());
    }

    private static Query clips(Handle handle, String where) {
        return handle.registerRowMapper(ConstructorMapper.factory(Clip.class)).createQuery(CLIP + where);
    }

    /** A new, empty file for sound on its way into an export; what is left there goes with the next {@link #tidy}. */
    public Path scratch(String ending) throws IOException {
        return folder.scratch(ending);
    }

    /** Where its file lies. */
    public Path path(Clip clip) {
        return folder.path(clip.file());
    }

    /**
     * Writes a file of clips, and notes who made it what for. Nothing is kept of one that fails, or one of whose calls is
     * erased meanwhile.
     *
     * @param detail what the audit log says of it beside the purpose
     */
    public Clip make(ClipOrder order, String detail, ClipContent content) throws IOException {
        ClipFolder.Written written = folder.write(content);
        try {
            return jdbi.inTransaction(handle -> {
                Clip clip = insert(handle, order, written);
                AuditLog.append(handle, order.maker(), "clip.export", "clip " + clip.id(), told(clip, order, detail));
                folder.publish(written);
                return clip;
            });
        } catch (IOException | RuntimeException e) {
            folder.discard(written);
            throw e;
        }
    }

    private static String told(Clip clip, ClipOrder order, String detail) {
        return order.purpose() + "; " + clip.format() + ", until " + clip.expiresAt() + ", calls "
                + order.calls().stream().sorted().toList() + ", sha256 " + clip.sha256()
                + (detail.isEmpty() ? "" : "; " + detail);
    }

    private static Clip insert(Handle handle, ClipOrder order, ClipFolder.Written written) {
        long id = handle.createUpdate(
                        "insert into clip (maker, purpose, format, parts, file, bytes, sha256, expires_at)"
                                + " values (:maker, :purpose, :format, :parts, :name, :bytes, :sha256, :until)")
                .bindMethods(order)
                .bind("name", written.name())
                .bind("bytes", written.bytes())
                .bind("sha256", written.sha256())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into clip_call (clip, call) select :id, unnest(:ids)")
                .bind("id", id)
                .bindArray("ids", Long.class, order.calls())
                .execute();
        return clips(handle, " where id = :id").bind("id", id).mapTo(Clip.class).one();
    }

    /** Removes an export and its file. */
    public void remove(Clip clip, String actor) throws IOException {
        jdbi.useTransaction(handle -> {
            if (handle.execute("delete from clip where id = ?", clip.id()) > 0) {
                AuditLog.append(handle, actor, "clip.remove", "clip " + clip.id(), "");
            }
        });
        folder.delete(clip.file());
    }

    /**
     * The rows of exports that a call is in go with it; the files go when that is certain. The call is locked, so that no
     * export that is just being noted slips in.
     */
    public static List<String> removeOf(Handle handle, long call) {
        handle.createQuery("select id from call where id = :call for update")
                .bind("call", call)
                .mapTo(Long.class)
                .list();
        return handle.createQuery(
                        "delete from clip where id in (select clip from clip_call where call = :call) returning file")
                .bind("call", call)
                .mapTo(String.class)
                .list();
    }

    public void delete(List<String> files) throws IOException {
        for (String file : files) {
            folder.delete(file);
        }
    }

    /** Exports whose time is over, and those made before this whatever was asked for. */
    public List<Clip> due(Instant before) {
        return jdbi.withHandle(handle -> clips(handle, " where not expired and (" + OLD + ") order by id")
                .bind("before", before)
                .mapTo(Clip.class)
                .list());
    }

    /** Lets their files go; the page of exports still says that there were any. */
    public void expire(List<Clip> due, String actor) throws IOException {
        for (Clip clip : due) {
            jdbi.useTransaction(handle -> {
                if (handle.execute("update clip set expired = true where id = ? and not expired", clip.id()) > 0) {
                    AuditLog.append(handle, actor, "clip.expire", "clip " + clip.id(), "");
                }
            });
            folder.delete(clip.file());
        }
    }

    /**
     * Deletes what lies in the folder without a row, such as what a killed process or an erasure has left.
     *
     * @return how many files
     */
    public int tidy() throws IOException {
        return tidy(PATIENCE);
    }

    int tidy(Duration patience) throws IOException {
        List<String> strays = new ArrayList<>(folder.strays(patience));
        strays.removeAll(live(strays));
        delete(strays);
        return strays.size();
    }

    private Set<String> live(List<String> files) {
        return new HashSet<>(jdbi.withHandle(
                handle -> handle.createQuery("select file from clip where not expired and file = any(:files)")
                        .bindArray("files", String.class, files)
                        .mapTo(String.class)
                        .list()));
    }
}
