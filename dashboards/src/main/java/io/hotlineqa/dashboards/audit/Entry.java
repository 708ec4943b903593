package io.hotlineqa.dashboards.audit;

import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.audit.AuditEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the log.
 *
 * @param event what happened
 * @param call the number of the call that it happened to; null when it is about something else
 * @param detail without the personal data that people typed into their reasons
 */
record Entry(AuditEvent event, String call, String detail) {
    private static final Pattern CALL = Pattern.compile("call (\\d+)");

    static Entry of(AuditEvent event) {
        Matcher call = CALL.matcher(event.subject());
        return new Entry(event, call.matches() ? call.group(1) : null, Masked.text(event.detail()));
    }
}
