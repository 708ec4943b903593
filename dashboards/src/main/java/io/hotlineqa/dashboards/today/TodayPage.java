package io.hotlineqa.dashboards.today;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.incident.IncidentAlert;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.report.RuleDrift;
import io.hotlineqa.store.report.RuleFigures;
import io.hotlineqa.store.settings.SettingValues;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounting of the last drops, what is out of order, what waits in which queue, and what is violated most. */
@Controller
class TodayPage {
    private static final int DROPS = 7;
    private static final int RULES = 10;
    private static final IncidentAlert CALM = new IncidentAlert(0, 0);
    private static final List<CallQueue> WAITING = List.of(
            CallQueue.MINE,
            CallQueue.EMERGENCY,
            CallQueue.BELOW,
            CallQueue.CONFIRM,
            CallQueue.OUTLIERS,
            CallQueue.APPEALED,
            CallQueue.SAMPLE);

    private final Store store;
    private final AgentNames names;

    TodayPage(Store store, AgentNames names) {
        this.store = store;
        this.names = names;
    }

    /** Whoever looks after drops only sees those: the lists of calls are not theirs. */
    @GetMapping("/today")
    String today(@AuthenticationPrincipal Account account, Model page) {
        List<DropSummary> drops = store.ledger().drops(0, DROPS).rows();
        page.addAttribute("drops", drops);
        page.addAttribute(
                "unfinished", drops.stream().filter(drop -> !drop.complete()).toList());
        page.addAttribute(
                "missing",
                store.ledger().missing(drops.stream().map(DropSummary::drop).toList()));
        page.addAttribute("quarantined", store.ledger().inQuarantine());
        page.addAttribute("mayOpenDrops", account.is(Role.OPERATOR) || account.is(Role.SUPERVISOR));
        boolean reads = !account.is(Role.OPERATOR);
        page.addAttribute("reads", reads);
        if (reads) {
            addCalls(account, page);
        }
        return "today/show";
    }

    private void addCalls(Account account, Model page) {
        SettingValues settings = store.settings().current();
        boolean named = names.areShownTo(account, settings);
        List<CallQueue> waiting = WAITING.stream()
                .filter(queue -> named || !queue.tellsOfScores())
                .toList();
        Map<CallQueue, Long> counts = store.figures().queues(waiting, account.getUsername(), settings);
        page.addAttribute("queues", waiting);
        page.addAttribute("waiting", counts);
        page.addAttribute(
                "together", account.is(Role.TRAINER) ? CALM : store.incidents().alert());
        page.addAttribute("emergencies", counts.get(CallQueue.EMERGENCY));
        page.addAttribute("rules", mostViolated());
        page.addAttribute("drifting", account.is(Role.TRAINER) ? List.of() : drifting());
    }

    private List<RuleFigures> mostViolated() {
        return store.figures().rules().stream()
                .filter(rule -> rule.violated() + rule.toConfirm() > 0)
                .sorted((a, b) -> Long.compare(b.violated() + b.toConfirm(), a.violated() + a.toConfirm()))
                .limit(RULES)
                .toList();
    }

    private List<RuleDrift> drifting() {
        return store.figures().drift().stream().filter(RuleDrift::isAlarming).toList();
    }
}
