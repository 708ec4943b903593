package io.hotlineqa.store.incident;

import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.store.database.Where;
import java.time.Instant;

/**
 * Which incidents to list.
 *
 * @param kind theirs
 * @param state how they stand; null for any
 * @param unhandled whether only those that nobody has marked as handled
 * @param from the first moment at which their first call may have started; null for any
 * @param until the first moment at which it may no longer have; null for any
 */
public record IncidentsAsked(IncidentKind kind, IncidentState state, boolean unhandled, Instant from, Instant until) {
    /** All of a kind. */
    public static IncidentsAsked of(IncidentKind kind) {
        return new IncidentsAsked(kind, null, false, null, null);
    }

    Where where() {
        Where where = new Where()
                .and("kind = :kind", "kind", kind)
                .and("state = :state", "state", state)
                .and("from_at >= :from", "from", from)
                .and("from_at < :until", "until", until);
        return unhandled ? where.and("handled_by is null") : where;
    }
}
