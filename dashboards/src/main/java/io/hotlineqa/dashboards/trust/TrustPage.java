package io.hotlineqa.dashboards.trust;

import io.hotlineqa.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Precision of each rule with its interval and the number of verdicts behind it. */
@Controller
class TrustPage {
    private final Store store;

    TrustPage(Store store) {
        this.store = store;
    }

    @GetMapping("/trust")
    String trust(Model page) {
        page.addAttribute("rules", store.figures().rules());
        return "trust/show";
    }
}
