package io.hotlineqa.dashboards.audit;

import io.hotlineqa.store.AuditEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the log.
 *
 * @param event what happened
 * @param call the number of the call that it happened to; null when it is about something else
 */
record Entry(AuditEvent event, String call) {
    private static final Pattern CALL = Pattern.compile("call (\\d+)");

    static Entry of(AuditEvent event) {
        Matcher call = CALL.matcher(event.subject());
        return new Entry(event, call.matches() ? call.group(1) : null);
    }
}
