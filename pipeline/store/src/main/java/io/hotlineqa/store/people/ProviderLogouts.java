package io.hotlineqa.store.people;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Log-outs at the OpenID Connect provider that it has told of. Thread-safe. */
public final class ProviderLogouts {
    private final Jdbi jdbi;

    public ProviderLogouts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes one, and forgets those that can end no session any more.
     *
     * @param jti the id of the token that tells of it
     * @param sid the session at the provider that ended; null when all of the person's did
     * @param subject whom the provider calls so; null when it names only the session
     * @param at when it was told
     * @param kept how long one matters: longer than any session lasts and any token of the provider is taken
     * @return false when this token was here before
     */
    public boolean note(String jti, String sid, String subject, Instant at, Duration kept) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from provider_logout where at < :end")
                    .bind("end", at.minus(kept))
                    .execute();
            return handle.createUpdate("insert into provider_logout (jti, sid, subject, at)"
                                    + " values (:jti, :sid, :subject, :at) on conflict do nothing")
                            .bind("jti", jti)
                            .bind("sid", sid)
                            .bind("subject", subject)
                            .bind("at", at)
                            .execute()
                    > 0;
        });
    }

    /**
     * Whether a session that began then is over. Where either side names no session of the provider, the person counts.
     *
     * @param sid the session at the provider; null when it named none
     * @param subject whom the provider calls so
     */
    public boolean ended(String sid, String subject, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from provider_logout where sid = :sid and at >= :since)
                          or exists (select from provider_logout where subject = :subject and at >= :since
                            and (sid is null or cast(:sid as text) is null))""")
                .bind("sid", sid)
                .bind("subject", subject)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }
}
