package io.hotlineqa.store.audit;

import io.hotlineqa.store.database.Where;
import java.time.Instant;

/**
 * Which events to list. A component that is empty or null asks for nothing.
 *
 * @param actor the user, or the command
 * @param action the verb
 * @param subject to what, as it is noted, or the switchboard's number of a call; a number that no call has is that of a
 *     stored call that may be gone
 * @param from not before this
 * @param to before this
 */
public record AuditFilter(String actor, String action, String subject, Instant from, Instant to) {
    private static final String OF_SUBJECT = """
            subject = any(array(
              select 'call ' || id from call where call_id = :subject
              union all
              select 'call ' || :subject where not exists (select from call where call_id = :subject)
            ) || cast(:subject as text))""";

    /** Every event. */
    public static final AuditFilter ALL = new AuditFilter("", "", "", null, null);

    public AuditFilter {
        actor = actor == null ? "" : actor.strip();
        action = action == null ? "" : action.strip();
        subject = subject == null ? "" : subject.strip();
    }

    Where where() {
        return new Where()
                .and("actor = :actor", "actor", actor)
                .and("action = :action", "action", action)
                .and(OF_SUBJECT, "subject", subject)
                .and("at >= :from", "from", from)
                .and("at < :to", "to", to);
    }
}
