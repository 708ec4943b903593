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
 * @param subject to what; a bare number is that call
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
        return new AuditFilter(actor, action, named(), Day.start(from), Day.end(to));
    }

    private String named() {
        boolean bare = subject != null && subject.strip().matches("\\d+");
        return bare ? "call " + subject.strip() : subject;
    }
}
