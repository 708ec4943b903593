package io.hotlineqa.dashboards.web;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.help.Manual;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that whoever asks may go to; every template has it as {@code viewer}. */
@ControllerAdvice
class Menu {
    /** So many pages of a role stand in the line; the others are one click away, or the line would not fit. */
    private static final int IN_LINE = 6;

    /** The pages of each role, those of every hour first. */
    private static final Map<Role, List<String>> PAGES = Map.of(
            Role.AGENT, List.of("mine", "report", "rulebook"),
            Role.REVIEWER,
                    List.of(
                            "queue",
                            "search",
                            "today",
                            "incidents",
                            "agents",
                            "report",
                            "examples",
                            "double-reviews",
                            "trust",
                            "rulebook"),
            Role.TRAINER, List.of("queue", "search", "examples", "playlists", "clips", "today", "report", "rulebook"),
            Role.SUPERVISOR,
                    List.of(
                            "queue",
                            "search",
                            "today",
                            "incidents",
                            "agents",
                            "report",
                            "assignments",
                            "double-reviews",
                            "trust",
                            "rulebook",
                            "examples",
                            "playlists",
                            "clips",
                            "drops",
                            "quarantine"),
            Role.OPERATOR, List.of("drops", "quarantine", "today", "rulebook"),
            Role.ADMINISTRATOR, List.of("users", "settings", "audit", "rulebook"));

    private final Store store;

    Menu(Store store) {
        this.store = store;
    }

    /** Who asks, and where they may go. */
    record Viewer(String name, Role role, boolean outside, List<Entry> menu, LongSupplier notices) {
        /** The pages that stand in the line. */
        public List<Entry> inLine() {
            return menu.subList(0, Math.min(IN_LINE, menu.size()));
        }

        /** The other pages. */
        public List<Entry> more() {
            return menu.subList(Math.min(IN_LINE, menu.size()), menu.size());
        }

        /** Whether the page that is shown is one of those. */
        public boolean isAtMore() {
            return more().stream().anyMatch(Entry::current);
        }

        /** How many notices they have not seen. */
        public long unseen() {
            return notices.getAsLong();
        }

        /** Whether some role is theirs, for templates. */
        public boolean is(String one) {
            return role.name().equals(one);
        }
    }

    /** One page of the menu, with the key of its name. */
    record Entry(String path, String label, boolean current) {}

    @ModelAttribute("viewer")
    Viewer viewer(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return account == null
                ? null
                : new Viewer(
                        account.getUsername(),
                        account.role(),
                        account.isOutside(),
                        entries(account, request.getServletPath()),
                        () -> store.notices().unseen(account.getUsername()));
    }

    private static List<Entry> entries(Account account, String asked) {
        return PAGES.get(account.role()).stream()
                .map(page -> new Entry("/" + page, "nav." + page, isWithin(asked, "/" + page)))
                .toList();
    }

    private static boolean isWithin(String asked, String page) {
        return asked.equals(page) || asked.startsWith(page + "/");
    }

    /** The part of the manual that is about the page, as the end of an address. */
    @ModelAttribute("manual")
    String manual(HttpServletRequest request) {
        return Manual.about(request.getServletPath());
    }

    /** The page that is shown, to show it again in another language; a page that answers a form cannot be asked for. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getServletPath().equals("/error")) {
            return "/?";
        }
        String asked = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = Arrays.stream(asked.split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith("lang="))
                .map(one -> one + "&")
                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + kept;
    }
}
