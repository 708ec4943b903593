package io.hotlineqa.store.audit;

import java.time.Instant;
import java.util.List;

/**
 * Everything was gone over once.
 *
 * @param at when
 * @param actor by whom
 * @param events how many events the chain had
 * @param breaches what is wrong, in plain sentences; empty when nothing is
 */
public record AuditCheck(Instant at, String actor, long events, List<String> breaches) {
    public AuditCheck {
        breaches = List.copyOf(breaches);
    }

    public boolean isFine() {
        return breaches.isEmpty();
    }
}
