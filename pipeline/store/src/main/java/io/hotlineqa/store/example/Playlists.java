package io.hotlineqa.store.example;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Playlists: everybody sees the own and the shared ones, and changes the own ones. Thread-safe. */
public final class Playlists {
    private static final String PLAYLIST = "select p.id, p.owner, p.name, p.note, p.shared, p.made_at,"
            + " (select count(*) from playlist_item i where i.playlist = p.id) as items from playlist p";
    private static final String ITEM = """
            select i.id, i.call, c.call_id, i.start_seconds, i.end_seconds, i.tag, i.rule_id, i.note, c.sha256,
              i.transcript, i.transcript_sha256, i.engine_id, i.engine_sha256,
              i.rulebook_id, i.rulebook_version, i.rulebook_sha256,
              (i.transcript <> c.transcript or i.rulebook_sha256 is distinct from s.rulebook_sha256) as changed
            from playlist_item i join call c on c.id = i.call left join scorecard s on s.call = c.id and s.current
            where i.playlist = :playlist order by i.position, i.id""";
    private static final String OWN = "exists (select from playlist p where p.id = :id and p.owner = :owner)";
    private static final String FREEZE = """
            insert into playlist_item (playlist, position, call, start_seconds, end_seconds, tag, rule_id, note,
              transcript, transcript_sha256, engine_id, engine_sha256, rulebook_id, rulebook_version, rulebook_sha256)
            select :playlist, coalesce((select max(position) from playlist_item where playlist = :playlist), 0) + 1,
              c.id, m.start_seconds, m.end_seconds, m.tag, m.rule_id, m.text, c.transcript,
              encode(sha256(convert_to(c.transcript, 'UTF8')), 'hex'), c.engine_id, c.engine_sha256,
              s.rulebook_id, s.rulebook_version, s.rulebook_sha256
            from remark m join call c on c.id = m.call join scorecard s on s.call = c.id and s.current
            where m.id = :remark""";

    /** What the database calls a second row of the same name. */
    private static final String TAKEN = "23505";

    private final Jdbi jdbi;

    public Playlists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A user's own and those that others share; the own ones first, then by name. */
    public List<Playlist> visibleTo(String user) {
        return jdbi.withHandle(handle -> playlists(
                        handle, " where p.owner = :user or p.shared order by p.owner <> :user, p.name, p.id")
                .bind("user", user)
                .mapTo(Playlist.class)
                .list());
    }

    /** One of them. */
    public Optional<Playlist> find(long id, String user) {
        return jdbi.withHandle(handle -> playlists(handle, " where p.id = :id and (p.owner = :user or p.shared)")
                .bind("id", id)
                .bind("user", user)
                .mapTo(Playlist.class)
                .findOne());
    }

    private static Query playlists(Handle handle, String where) {
        return handle.registerRowMapper(ConstructorMapper.factory(Playlist.class))
                .createQuery(PLAYLIST + where);
    }

    /** The stretches of a playlist in their order. */
    public List<PlaylistItem> items(long playlist) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(PlaylistItem.class))
                .createQuery(ITEM)
                .bind("playlist", playlist)
                .mapTo(PlaylistItem.class)
                .list());
    }

    /**
     * Puts a marked stretch at the end of one's own playlist of that name, as it is now; begins the playlist when there
     * is none.
     *
     * @param call of which call the mark is
     * @return the playlist's id
     * @throws RefusedException when the name is none, the mark is gone or the playlist is full
     */
    public long add(String name, long call, long remark, String owner) {
        String called = Playlist.name(name);
        return jdbi.inTransaction(handle -> {
            long playlist = begun(handle, called, owner);
            requireRoom(handle, playlist);
            int added = handle.createUpdate(FREEZE + " and m.call = :call")
                    .bind("playlist", playlist)
                    .bind("remark", remark)
                    .bind("call", call)
                    .execute();
            if (added == 0) {
                throw new RefusedException(RefusedException.Why.NO_SUCH_MARK, "no mark " + remark);
            }
            AuditLog.append(handle, owner, "playlist.add", "call " + call, called);
            return playlist;
        });
    }

    private static long begun(Handle handle, String name, String owner) {
        handle.createUpdate("insert into playlist (owner, name) values (:owner, :name) on conflict do nothing")
                .bind("owner", owner)
                .bind("name", name)
                .execute();
        return handle.createQuery("select id from playlist where owner = :owner and name = :name for update")
                .bind("owner", owner)
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    private static void requireRoom(Handle handle, long playlist) {
        int items = handle.createQuery("select count(*) from playlist_item where playlist = :playlist")
                .bind("playlist", playlist)
                .mapTo(Integer.class)
                .one();
        if (items >= Playlist.MOST_ITEMS) {
            throw new RefusedException(RefusedException.Why.PLAYLIST_FULL, "at most " + Playlist.MOST_ITEMS);
        }
    }

    /**
     * Says what one's own playlist is for, and who sees it.
     *
     * @throws RefusedException when another of one's own is called that
     */
    public void describe(long id, String name, String note, boolean shared, String owner) {
        String called = Playlist.name(name);
        try {
            jdbi.useTransaction(handle -> note(
                    handle,
                    handle.createUpdate("update playlist set name = :name, note = :note, shared = :shared"
                                    + " where id = :id and owner = :owner")
                            .bind("id", id)
                            .bind("name", called)
                            .bind("note", note.strip())
                            .bind("shared", shared)
                            .bind("owner", owner)
                            .execute(),
                    owner,
                    "playlist.describe",
                    id,
                    called + (shared ? " shared" : "")));
        } catch (UnableToExecuteStatementException refused) {
            throw isTaken(refused) ? new RefusedException(RefusedException.Why.NAME_TAKEN, called) : refused;
        }
    }

    /** Asking first would miss whoever takes the name at the same moment; the database does not. */
    private static boolean isTaken(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof SQLException cause && TAKEN.equals(cause.getSQLState());
    }

    /** Says something of a stretch of one's own playlist. */
    public void annotate(long id, long item, String note, String owner) {
        jdbi.useTransaction(handle -> note(
                handle,
                handle.createUpdate(
                                "update playlist_item set note = :note where id = :item and playlist = :id and " + OWN)
                        .bind("id", id)
                        .bind("item", item)
                        .bind("note", note.strip())
                        .bind("owner", owner)
                        .execute(),
                owner,
                "playlist.describe",
                id,
                "item " + item));
    }

    /** Moves a stretch of one's own playlist one place towards the front. */
    public void moveUp(long id, long item, String owner) {
        jdbi.useTransaction(handle -> {
            List<Long> order = handle.createQuery("select i.id from playlist_item i where i.playlist = :id and " + OWN
                            + " order by i.position, i.id for update")
                    .bind("id", id)
                    .bind("owner", owner)
                    .mapTo(Long.class)
                    .list();
            int at = order.indexOf(item);
            if (at > 0) {
                order.add(at - 1, order.remove(at));
                number(handle, order);
            }
        });
    }

    private static void number(Handle handle, List<Long> order) {
        handle.createUpdate("update playlist_item i set position = n.position"
                        + " from unnest(:order) with ordinality as n (id, position) where i.id = n.id")
                .bindArray("order", Long.class, order)
                .execute();
    }

    /** Takes a stretch out of one's own playlist. */
    public void takeOut(long id, long item, String owner) {
        jdbi.useTransaction(handle -> note(
                handle,
                handle.createUpdate("delete from playlist_item where id = :item and playlist = :id and " + OWN)
                        .bind("id", id)
                        .bind("item", item)
                        .bind("owner", owner)
                        .execute(),
                owner,
                "playlist.take-out",
                id,
                "item " + item));
    }

    /** Removes one's own playlist. */
    public void remove(long id, String owner) {
        jdbi.useTransaction(handle -> note(
                handle,
                handle.createUpdate("delete from playlist where id = :id and owner = :owner")
                        .bind("id", id)
                        .bind("owner", owner)
                        .execute(),
                owner,
                "playlist.remove",
                id,
                ""));
    }

    private static void note(Handle handle, int changed, String owner, String action, long id, String detail) {
        if (changed > 0) {
            AuditLog.append(handle, owner, action, "playlist " + id, detail);
        }
    }
}
