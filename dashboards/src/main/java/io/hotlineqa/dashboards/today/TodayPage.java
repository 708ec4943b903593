package io.hotlineqa.dashboards.today;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.CallFilter;
import io.hotlineqa.store.CallQueue;
import io.hotlineqa.store.Store;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounting of the last drops, what waits in which queue, and what is violated most. */
@Controller
class TodayPage {
    private static final int DROPS = 7;
    private static final int RULES = 10;
    private static final double THRESHOLD = 90;

    private final Store store;

    TodayPage(Store store) {
        this.store = store;
    }

    @GetMapping("/today")
    String today(@AuthenticationPrincipal Account account, Model page) {
        page.addAttribute("drops", store.ledger().drops().stream().limit(DROPS).toList());
        page.addAttribute("waiting", waiting(account.getUsername()));
        page.addAttribute("rules", store.figures().rules().stream().limit(RULES).toList());
        return "today/show";
    }

    private Map<CallQueue, Long> waiting(String user) {
        Map<CallQueue, Long> waiting = new EnumMap<>(CallQueue.class);
        for (CallQueue queue : CallQueue.values()) {
            waiting.put(queue, store.figures().calls(CallFilter.of(queue).as(user, THRESHOLD)));
        }
        return waiting;
    }
}
