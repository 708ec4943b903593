package io.hotlineqa.store.audit;

import io.hotlineqa.store.database.Where;
import java.time.Instant;

/**
 * Which events to list. A component that is empty or null asks for nothing.
 *
 * @param actor the user, or the command
 * @param action the verb
 * @param subject to what
 * @param from not before this
 * @param to before this
 */
public record AuditFilter(String actor, String action, String subject, Instant from, Instant to) {
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
                .and("subject = :subject", "subject", subject)
                .and("at >= :from", "from", from)
                .and("at < :to", "to", to);
    }
}
