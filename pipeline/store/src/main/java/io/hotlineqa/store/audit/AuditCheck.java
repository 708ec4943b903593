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
    /** How a breach ends that is only of work still to be done: a file that waits for the next run. */
    static final String UNFINISHED = "is not finished";

    public AuditCheck {
        breaches = List.copyOf(breaches);
    }

    /** Whether nothing was lost or rewritten; files may still wait. */
    public boolean isFine() {
        return broken().isEmpty();
    }

    /** Files that have no end yet. */
    public List<String> unfinished() {
        return breaches.stream().filter(AuditCheck::isOfWork).toList();
    }

    /** Everything else: what should never be so. */
    public List<String> broken() {
        return breaches.stream().filter(breach -> !isOfWork(breach)).toList();
    }

    private static boolean isOfWork(String breach) {
        return breach.endsWith(UNFINISHED);
    }
}
