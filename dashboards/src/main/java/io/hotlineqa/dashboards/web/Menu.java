package io.hotlineqa.dashboards.web;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Role;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that whoever asks may go to; every template has it as {@code viewer}. */
@ControllerAdvice
class Menu {
    /** Who asks, and where they may go. */
    record Viewer(String name, Role role, List<Entry> menu) {}

    /** One page of the menu, with the key of its name. */
    record Entry(String path, String label) {}

    @ModelAttribute("viewer")
    Viewer viewer(@AuthenticationPrincipal Account account) {
        return account == null ? null : new Viewer(account.getUsername(), account.role(), entries(account));
    }

    private static List<Entry> entries(Account account) {
        return switch (account.role()) {
            case AGENT -> List.of(new Entry("/mine", "nav.mine"));
            case REVIEWER, TRAINER -> List.of(new Entry("/queue", "nav.queue"));
            case SUPERVISOR ->
                List.of(
                        new Entry("/queue", "nav.queue"),
                        new Entry("/drops", "nav.drops"),
                        new Entry("/quarantine", "nav.quarantine"));
            case OPERATOR -> List.of(new Entry("/drops", "nav.drops"), new Entry("/quarantine", "nav.quarantine"));
            case ADMINISTRATOR -> List.of(new Entry("/users", "nav.users"), new Entry("/audit", "nav.audit"));
        };
    }
}
