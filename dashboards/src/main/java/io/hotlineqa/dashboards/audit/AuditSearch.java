package io.hotlineqa.dashboards.audit;

import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.audit.AuditFilter;
import java.time.Instant;
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
        return new AuditFilter(actor, action, named(), dayAfter(from, 0), dayAfter(to, 1));
    }

    private String named() {
        boolean bare = subject != null && subject.strip().matches("\\d+");
        return bare ? "call " + subject.strip() : subject;
    }

    private static Instant dayAfter(LocalDate day, int days) {
        return day == null ? null : day.plusDays(days).atStartOfDay(Show.ZONE).toInstant();
    }
}
