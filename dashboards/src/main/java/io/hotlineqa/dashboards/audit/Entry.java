package io.hotlineqa.dashboards.audit;

import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.audit.AuditEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the log.
 *
 * @param event what happened
 * @param kind what it happened to, as the end of a message's key, such as {@code call}; null for what has no kind, such as a
 *     user
 * @param which of that kind; null without one
 * @param detail without the personal data that people typed into their reasons
 */
record Entry(AuditEvent event, String kind, String which, String detail) {
    private static final Pattern SUBJECT =
            Pattern.compile("(call|clip|double review|drop|file|incident|plan|playlist|sample) (\\S.*)");

    static Entry of(AuditEvent event) {
        Matcher subject = SUBJECT.matcher(event.subject());
        boolean isKnown = subject.matches();
        return new Entry(
                event,
                isKnown ? subject.group(1).replace(' ', '-') : null,
                isKnown ? subject.group(2) : null,
                Masked.text(event.detail()));
    }

    /** Whether it happened to a call. */
    public boolean isOfCall() {
        return "call".equals(kind);
    }
}
