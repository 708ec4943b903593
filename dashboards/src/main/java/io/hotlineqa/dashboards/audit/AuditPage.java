package io.hotlineqa.dashboards.audit;

import io.hotlineqa.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chained log, the newest first, and whether everything is accounted for. */
@Controller
class AuditPage {
    private static final int ROWS = 100;

    private final Store store;

    AuditPage(Store store) {
        this.store = store;
    }

    @GetMapping("/audit")
    String log(@RequestParam(name = "page", defaultValue = "0") int number, Model page) {
        int shown = Math.max(number, 0);
        page.addAttribute("number", shown);
        page.addAttribute("events", store.auditLog().newest(ROWS, shown * ROWS));
        page.addAttribute("breaches", store.audit().check());
        return "audit/log";
    }
}
