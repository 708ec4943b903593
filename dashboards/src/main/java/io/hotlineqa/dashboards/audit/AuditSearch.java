package io.hotlineqa.dashboards.audit;

import io.hotlineqa.dashboards.web.Day;
import io.hotlineqa.store.audit.AuditFilter;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the form above the log asks for; null or empty asks for nothing.
 *
 * @param actor the user, or the command
 * @param action the verb
 * @param subject to what; a call by the number that the switchboard gave it
 * @param from the first day, where the hotline is
 * @param to the last day
 */
public record AuditSearch(
        String actor,
        String action,
        String subject,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

    AuditFilter filter() {
        return new AuditFilter(actor, action, subject, Day.start(from), Day.end(to));
    }
}
