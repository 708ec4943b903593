package io.hotlineqa.dashboards.queue;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.CallFilter;
import io.hotlineqa.store.CallLine;
import io.hotlineqa.store.CallQueue;
import io.hotlineqa.store.CallSort;
import io.hotlineqa.store.Page;
import io.hotlineqa.store.Store;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of scored calls, filtered, sorted and a page at a time, on the server. */
@Controller
class QueuePage {
    private static final int ROWS = 50;
    private static final double THRESHOLD = 90;

    private final Store store;

    QueuePage(Store store) {
        this.store = store;
    }

    /** Everybody's first page. */
    @GetMapping("/")
    String home(@AuthenticationPrincipal Account account) {
        return switch (account.role()) {
            case AGENT -> "redirect:/mine";
            case OPERATOR -> "redirect:/drops";
            case ADMINISTRATOR -> "redirect:/users";
            case REVIEWER, TRAINER, SUPERVISOR -> "redirect:/queue";
        };
    }

    @GetMapping("/queue")
    String list(QueueRequest asked, @AuthenticationPrincipal Account account, Model page) {
        page.addAttribute("queues", CallQueue.values());
        return list("/queue", asked, asked.filter(account.getUsername(), THRESHOLD), page);
    }

    /** The call that follows {@code after} in a queue, or its first one; the queue itself when there is no other. */
    @GetMapping("/queue/next")
    String next(QueueRequest asked, @RequestParam("after") long after, @AuthenticationPrincipal Account account) {
        CallFilter filter = asked.filter(account.getUsername(), THRESHOLD);
        List<Long> ids = store.calls().page(filter, asked.sort(), 0, Page.LARGEST).rows().stream()
                .map(CallLine::id)
                .toList();
        int next = (ids.indexOf(after) + 1) % Math.max(1, ids.size());
        if (ids.isEmpty() || ids.get(next) == after) {
            return "redirect:/queue?tab=" + asked.tab();
        }
        return "redirect:/calls/" + ids.get(next) + "?tab=" + asked.tab();
    }

    /** The published calls of the agent who asks. */
    @GetMapping("/mine")
    String mine(QueueRequest asked, @AuthenticationPrincipal Account account, Model page) {
        CallFilter own = CallFilter.of(CallQueue.DONE).with(asked.q()).by(account.agentId());
        return list("/mine", asked, own, page);
    }

    private String list(String path, QueueRequest asked, CallFilter filter, Model page) {
        page.addAttribute("path", path);
        page.addAttribute("asked", asked);
        page.addAttribute("sorts", CallSort.values());
        page.addAttribute("threshold", THRESHOLD);
        page.addAttribute("calls", store.calls().page(filter, asked.sort(), asked.page(), ROWS));
        return "queue/list";
    }
}
