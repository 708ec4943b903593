package io.hotlineqa.dashboards.agents;

import io.hotlineqa.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every agent with the number of calls behind each figure. */
@Controller
class AgentsPage {
    private final Store store;

    AgentsPage(Store store) {
        this.store = store;
    }

    @GetMapping("/agents")
    String agents(Model page) {
        page.addAttribute("agents", store.calls().agents());
        return "agents/list";
    }
}
