package io.hotlineqa.dashboards.notices;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of whoever asks, the newest first. */
@Controller
class NoticesPage {
    private static final int ROWS = 100;

    private final Store store;

    NoticesPage(Store store) {
        this.store = store;
    }

    @GetMapping("/notices")
    String list(@AuthenticationPrincipal Account account, Model page) {
        page.addAttribute("notices", store.notices().of(account.getUsername(), ROWS));
        return "notices/list";
    }

    /** Up to the newest one that was on the page: what came later is still unseen. */
    @PostMapping("/notices")
    String seen(@RequestParam("upTo") long upTo, @AuthenticationPrincipal Account account) {
        store.notices().seen(account.getUsername(), upTo);
        return "redirect:/notices";
    }
}
