package io.hotlineqa.store.notice;

import io.hotlineqa.store.people.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The notices that wait to be mailed. Whoever takes some has a minute or more to send them, then others may: several
 * servers send nothing twice unless one of them dies in between. Thread-safe.
 */
public final class NoticeMails {
    /** How often a notice is tried to be sent: after 1, 2, 4 and 8 minutes again. */
    public static final int ATTEMPTS = 5;

    /** Whoever has an address and may log in is told of what is unseen and not older than a day. */
    private static final String DUE = "n.mailed_at is null and n.seen_at is null and n.mail_attempts < :attempts"
            + " and n.mail_after <= now() and n.at > now() - interval '1 day'"
            + " and exists (select from user_account u where u.name = n.user_name and u.email is not null"
            + " and not u.disabled)";

    private final Jdbi jdbi;

    public NoticeMails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All that is due of one user; empty when nothing is. */
    public Optional<NoticeMail> take() {
        return jdbi.inTransaction(handle -> {
            List<Row> rows = rows(handle);
            return rows.isEmpty() ? Optional.<NoticeMail>empty() : Optional.of(taken(handle, rows));
        });
    }

    private record Row(long id, NoticeKind kind, String user, int attempts) {}

    private static List<Row> rows(Handle handle) {
        return handle.createQuery("select n.id, n.kind, n.user_name, n.mail_attempts from notice n"
                        + " where n.user_name = (select n.user_name from notice n where " + DUE
                        + " order by n.id limit 1) and " + DUE + " order by n.id for update skip locked")
                .bind("attempts", ATTEMPTS)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("user_name"),
                        row.getInt("mail_attempts")))
                .list();
    }

    private static NoticeMail taken(Handle handle, List<Row> rows) {
        List<Long> ids = rows.stream().map(Row::id).toList();
        handle.createUpdate("update notice set mail_attempts = mail_attempts + 1,"
                        + " mail_after = now() + power(2, mail_attempts) * interval '1 minute' where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .execute();
        String user = rows.get(0).user();
        Map<NoticeKind, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.kind(), 1L, Long::sum));
        int attempt = 1 + rows.stream().mapToInt(Row::attempts).max().orElse(0);
        String email = Users.find(handle, user).orElseThrow().email();
        return new NoticeMail(user, email, counts, attempt, ids);
    }

    /** Notes that it has been sent. */
    public void sent(NoticeMail mail) {
        jdbi.useHandle(handle -> handle.createUpdate("update notice set mailed_at = now() where id = any(:ids)")
                .bindArray("ids", Long.class, mail.notices())
                .execute());
    }
}
