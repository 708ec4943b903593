package io.hotlineqa.store.saved;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.notice.NoticeKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Searches that people keep, share, and are told of new hits of. Thread-safe. */
public final class SavedSearches {
    private static final String SEARCH =
            "select id, owner, name, query, sort, shared, alert, saved_at from saved_search";

    private final Jdbi jdbi;

    public SavedSearches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A user's own and those that others share, by name. */
    public List<SavedSearch> visibleTo(String user) {
        return jdbi.withHandle(handle -> searches(handle, " where owner = :user or shared order by name, id")
                .bind("user", user)
                .mapTo(SavedSearch.class)
                .list());
    }

    /** One of them. */
    public Optional<SavedSearch> find(long id, String user) {
        return visibleTo(user).stream().filter(search -> search.id() == id).findFirst();
    }

    /** Those that their owners want to be told of, of owners who may log in. */
    public List<SavedSearch> watched() {
        return jdbi.withHandle(handle -> searches(
                        handle,
                        " where alert and owner in (select name from user_account where not disabled) order by id")
                .mapTo(SavedSearch.class)
                .list());
    }

    private static Query searches(Handle handle, String where) {
        return handle.registerRowMapper(ConstructorMapper.factory(SavedSearch.class))
                .createQuery(SEARCH + where);
    }

    /** Keeps a search; one that its owner keeps under the same name gives way, with what it had found. */
    public void save(SavedSearch search) {
        jdbi.useTransaction(handle -> {
            delete(handle, "owner = :owner and name = :name", search);
            handle.createUpdate("insert into saved_search (owner, name, query, sort, shared, alert)"
                            + " values (:owner, :name, :query, :sort, :shared, :alert)")
                    .bindMethods(search)
                    .execute();
            String detail = search.name() + (search.shared() ? " shared" : "") + (search.alert() ? " alert" : "");
            AuditLog.append(handle, search.owner(), "search.save", "search", detail);
        });
    }

    /** Removes one's own. */
    public void remove(long id, String owner) {
        find(id, owner)
                .ifPresent(search -> jdbi.useTransaction(handle -> {
                    if (search.owner().equals(owner) && delete(handle, "id = :id", search) > 0) {
                        AuditLog.append(handle, owner, "search.remove", "search", search.name());
                    }
                }));
    }

    private static int delete(Handle handle, String which, SavedSearch search) {
        return handle.createUpdate("delete from saved_search where " + which)
                .bindMethods(search)
                .execute();
    }

    /**
     * Takes note of what a search finds now, and tells its owner when some of it is new. What it finds the first time
     * is not. Several processes may do so: the owner is told once.
     *
     * @return how many are new
     */
    public int found(long id, Collection<Long> calls) {
        return jdbi.inTransaction(handle -> {
            Optional<Boolean> watched = handle.createQuery(
                            "select watched_since is not null from saved_search where id = :id for update")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .findOne();
            int fresh = watched.isPresent() ? keep(handle, id, calls) : 0;
            if (watched.orElse(false) && fresh > 0) {
                tell(handle, id);
            }
            return watched.orElse(false) ? fresh : 0;
        });
    }

    private static int keep(Handle handle, long id, Collection<Long> calls) {
        handle.createUpdate("update saved_search set watched_since = coalesce(watched_since, now()) where id = :id")
                .bind("id", id)
                .execute();
        return handle.createUpdate("insert into saved_search_hit (search, call) select :id, c.id from call c"
                        + " where c.id = any(:calls) on conflict do nothing")
                .bind("id", id)
                .bindArray("calls", Long.class, calls)
                .execute();
    }

    /** One unseen notice of a search is enough. */
    private static void tell(Handle handle, long id) {
        handle.createUpdate("insert into notice (user_name, kind, search, actor)"
                        + " select owner, :kind, id, owner from saved_search s where id = :id and not exists"
                        + " (select from notice n where n.search = s.id and n.seen_at is null)")
                .bind("kind", NoticeKind.NEW_HITS)
                .bind("id", id)
                .execute();
    }
}
