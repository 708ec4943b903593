package io.hotlineqa.store.report;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.people.User;
import org.jdbi.v3.core.Jdbi;

/**
 * Which reports were mailed to whom. Whoever takes one has an hour to send it, then others may: several servers send
 * nothing twice unless one of them dies in between. Thread-safe.
 */
public final class ReportMails {
    /** How often it is tried to send one, an hour apart. */
    public static final int ATTEMPTS = 24;

    private final Jdbi jdbi;

    public ReportMails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Whether it is now the caller's to send.
     *
     * @param period as reports call it, such as {@code 2026-10}
     */
    public boolean take(String period, String user) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into report_mail as m (period, user_name) values (:period, :user)
                        on conflict (period, user_name) do update set attempts = m.attempts + 1, tried_at = now()
                        where m.sent_at is null and m.attempts < :attempts and m.tried_at < now() - interval '50 minutes'""")
                        .bind("period", period)
                        .bind("user", user)
                        .bind("attempts", ATTEMPTS)
                        .execute()
                > 0);
    }

    /** Notes that it was sent, here and in the audit log. */
    public void sent(String period, User user, String actor) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update report_mail set sent_at = now() where period = :period and user_name = :user")
                    .bind("period", period)
                    .bind("user", user.name())
                    .execute();
            AuditLog.append(handle, actor, "report", "report " + period, "mail to " + user);
        });
    }
}
