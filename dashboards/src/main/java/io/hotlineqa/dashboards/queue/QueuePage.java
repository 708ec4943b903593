package io.hotlineqa.dashboards.queue;

import io.hotlineqa.store.CallQueue;
import io.hotlineqa.store.CallSort;
import io.hotlineqa.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists of scored calls, filtered, sorted and a page at a time, on the server. */
@Controller
class QueuePage {
    private static final int ROWS = 50;
    private static final double THRESHOLD = 90;

    private final Store store;

    QueuePage(Store store) {
        this.store = store;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/queue";
    }

    @GetMapping("/queue")
    String list(QueueRequest asked, Model page) {
        page.addAttribute("asked", asked);
        page.addAttribute("queues", CallQueue.values());
        page.addAttribute("sorts", CallSort.values());
        page.addAttribute("threshold", THRESHOLD);
        page.addAttribute("calls", store.calls().page(asked.filter(), THRESHOLD, asked.sort(), asked.page(), ROWS));
        return "queue/list";
    }
}
