package io.hotlineqa.dashboards.audit;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chained log, the newest first, by who, what, to what and when; everything is gone over when somebody asks. */
@Controller
class AuditPage {
    private static final int ROWS = 100;

    /** The page asks again by itself while a check is under way. */
    private static final String PAUSE_SECONDS = "3";

    private final Store store;
    private final AuditChecks checks;
    private final AuditWords words;

    AuditPage(Store store, AuditChecks checks, AuditWords words) {
        this.store = store;
        this.checks = checks;
        this.words = words;
    }

    @GetMapping("/audit")
    String log(
            AuditSearch search,
            @RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletResponse answer,
            Locale locale,
            Model page) {
        boolean running = checks.isRunning();
        if (running) {
            answer.setHeader("Refresh", PAUSE_SECONDS);
        }
        AuditFilter filter = search.filter();
        List<AuditEvent> events = store.auditLog().find(filter, before, ROWS);
        page.addAttribute("search", search);
        page.addAttribute("events", entries(events, locale));
        page.addAttribute("oldest", events.size() == ROWS ? events.get(ROWS - 1).id() : null);
        page.addAttribute("isNewest", before == Long.MAX_VALUE);
        page.addAttribute("actions", store.auditLog().actions());
        page.addAttribute("running", running);
        page.addAttribute("check", store.audit().last().orElse(null));
        return "audit/log";
    }

    private List<Entry> entries(List<AuditEvent> events, Locale locale) {
        Map<Long, String> numbers = store.calls()
                .numbers(Stream.of(Entry.calls(events), AuditWords.calls(events))
                        .flatMap(List::stream)
                        .toList());
        return events.stream()
                .map(event -> Entry.of(event, numbers, words.detail(event, numbers, locale)))
                .toList();
    }

    /** Has the ledger and the whole chain gone over; nobody waits for it. */
    @PostMapping("/audit/checks")
    String check(@AuthenticationPrincipal Account account) {
        checks.begin(account.getUsername());
        return "redirect:/audit";
    }
}
