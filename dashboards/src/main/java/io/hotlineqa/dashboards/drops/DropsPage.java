package io.hotlineqa.dashboards.drops;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounting of drops, and quarantine with another chance for each file. */
@Controller
class DropsPage {
    private static final int RUNS = 20;

    private final Store store;

    DropsPage(Store store) {
        this.store = store;
    }

    @GetMapping("/drops")
    String drops(Model page) {
        page.addAttribute("drops", store.ledger().drops());
        page.addAttribute("runs", store.runs().newest(RUNS));
        return "drops/list";
    }

    @GetMapping("/quarantine")
    String quarantine(Model page) {
        page.addAttribute("files", store.ledger().quarantined());
        return "drops/quarantine";
    }

    @PostMapping("/quarantine/requeue")
    String requeue(@RequestParam("file") long file, @AuthenticationPrincipal Account account) {
        store.ledger().requeue(file, account.getUsername());
        return "redirect:/quarantine";
    }
}
