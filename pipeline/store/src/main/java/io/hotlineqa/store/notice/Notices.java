package io.hotlineqa.store.notice;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What users are told of within the application. Thread-safe. */
public final class Notices {
    private final Jdbi jdbi;

    public Notices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first. */
    public List<Notice> of(String user, int limit) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(Notice.class))
                .createQuery("select n.id, n.at, n.kind, n.call, c.call_id, n.search, s.name as search_name, n.actor,"
                        + " n.seen_at from notice n left join call c on c.id = n.call"
                        + " left join saved_search s on s.id = n.search where n.user_name = :user"
                        + " order by n.id desc limit :limit")
                .bind("user", user)
                .bind("limit", limit)
                .mapTo(Notice.class)
                .list());
    }

    /** How many are unseen. */
    public long unseen(String user) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from notice where user_name = :user and seen_at is null")
                        .bind("user", user)
                        .mapTo(Long.class)
                        .one());
    }

    /** Takes those as seen that point to a call which this user has opened. */
    public void openedCall(String user, long call) {
        opened(user, "call = :opened", call);
    }

    /** The same of a saved search. */
    public void openedSearch(String user, long search) {
        opened(user, "search = :opened", search);
    }

    /** The same of the list of double reviews. */
    public void openedDoubleReviews(String user) {
        opened(user, "kind = :opened", NoticeKind.DOUBLE_REVIEW);
    }

    private void opened(String user, String which, Object target) {
        jdbi.useHandle(handle -> handle.createUpdate("update notice set seen_at = now()"
                        + " where user_name = :user and seen_at is null and " + which)
                .bind("user", user)
                .bind("opened", target)
                .execute());
    }

    /** Takes the notices up to this one as seen. */
    public void seen(String user, long upTo) {
        jdbi.useHandle(handle -> handle.createUpdate("update notice set seen_at = now()"
                        + " where user_name = :user and id <= :upTo and seen_at is null")
                .bind("user", user)
                .bind("upTo", upTo)
                .execute());
    }
}
