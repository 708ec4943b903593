package io.hotlineqa.dashboards.agents;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.AgentSummary;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.report.ReportScope;
import io.hotlineqa.store.report.RuleFigures;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The team and each agent, with the number of calls behind each figure. */
@Controller
class AgentsPage {
    private static final int DAYS = 30;
    private static final int CALLS = 20;

    private final Store store;

    AgentsPage(Store store) {
        this.store = store;
    }

    @GetMapping("/agents")
    String team(Model page) {
        page.addAttribute("agents", store.calls().agents());
        addDays("", page);
        return "agents/team";
    }

    private void addDays(String agent, Model page) {
        page.addAttribute("days", store.figures().days(agent, DAYS));
        page.addAttribute(
                "undated", store.reports().undated(ReportScope.of(null).by(agent)));
    }

    @GetMapping("/agents/one")
    String agent(@RequestParam("id") String id, Model page) {
        AgentSummary agent =
                store.calls().agent(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<RuleFigures> violated = store.figures().rulesOf(id).stream()
                .filter(rule -> rule.violated() + rule.toConfirm() > 0)
                .toList();
        page.addAttribute("agent", agent);
        addDays(id, page);
        page.addAttribute("rules", violated);
        CallFilter own = CallFilter.of(CallQueue.ALL).by(id);
        page.addAttribute(
                "calls", store.calls().page(own, CallSort.NEWEST, 0, CALLS).rows());
        return "agents/one";
    }
}
