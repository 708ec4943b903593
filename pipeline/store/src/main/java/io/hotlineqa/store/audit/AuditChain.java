package io.hotlineqa.store.audit;

import java.util.ArrayList;
import java.util.List;

/** Follows the events from the first on and notes where they do not fit. Used by one thread. */
final class AuditChain {
    private final List<String> breaches = new ArrayList<>();
    private End last = new End(0, "0".repeat(64));

    void follow(AuditEvent event) {
        if (event.id() != last.id() + 1 || !event.prev().equals(last.hash())) {
            breaches.add("audit event " + event.id() + " does not follow event " + last.id());
        }
        if (!event.isGenuine()) {
            breaches.add("audit event " + event.id() + " was changed after it was written");
        }
        last = new End(event.id(), event.hash());
    }

    List<String> endingAt(End head) {
        if (!head.equals(last)) {
            breaches.add(
                    "audit events are missing at the end: the last is " + last.id() + ", written were " + head.id());
        }
        return breaches;
    }

    /**
     * Where the chain ends.
     *
     * @param id of the last event; 0 before the first
     * @param hash of the last event
     */
    record End(long id, String hash) {}
}
