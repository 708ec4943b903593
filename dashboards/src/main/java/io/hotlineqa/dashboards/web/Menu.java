package io.hotlineqa.dashboards.web;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Role;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that whoever asks may go to; every template has it as {@code viewer}. */
@ControllerAdvice
class Menu {
    private static final Map<Role, List<String>> PAGES = Map.of(
            Role.AGENT, List.of("mine", "rulebook"),
            Role.REVIEWER, List.of("queue", "today", "agents", "rulebook", "trust"),
            Role.TRAINER, List.of("queue", "today", "rulebook"),
            Role.SUPERVISOR, List.of("queue", "today", "agents", "drops", "quarantine", "rulebook", "trust"),
            Role.OPERATOR, List.of("drops", "quarantine", "today", "rulebook"),
            Role.ADMINISTRATOR, List.of("users", "audit", "rulebook"));

    /** Who asks, and where they may go. */
    record Viewer(String name, Role role, List<Entry> menu) {}

    /** One page of the menu, with the key of its name. */
    record Entry(String path, String label) {}

    @ModelAttribute("viewer")
    Viewer viewer(@AuthenticationPrincipal Account account) {
        return account == null ? null : new Viewer(account.getUsername(), account.role(), entries(account));
    }

    private static List<Entry> entries(Account account) {
        return PAGES.get(account.role()).stream()
                .map(page -> new Entry("/" + page, "nav." + page))
                .toList();
    }
}
