package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.queue.QueueRequest;
import io.hotlineqa.store.RemarkTag;
import io.hotlineqa.store.Store;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marks on stretches of a call, who reviews it, and its replacement in a sample: nothing that changes a score. */
@Controller
@RequestMapping("/calls/{id:\\d+}")
class RemarkForms {
    private final VisibleCalls calls;
    private final Store store;

    RemarkForms(VisibleCalls calls, Store store) {
        this.calls = calls;
        this.store = store;
    }

    @PostMapping("/remarks")
    String add(
            @PathVariable("id") long id,
            @RequestParam("start") double start,
            @RequestParam("end") double end,
            @RequestParam("tag") RemarkTag tag,
            @RequestParam(name = "reason", defaultValue = "") String text,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        long call = calls.find(id, account).id();
        store.remarks().add(call, start, end, tag, text.strip(), account.getUsername());
        return back(id, asked, "remarks");
    }

    @PostMapping("/remarks/removal")
    String remove(
            @PathVariable("id") long id,
            @RequestParam("remark") long remark,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        store.remarks().remove(calls.find(id, account).id(), remark, account.getUsername());
        return back(id, asked, "remarks");
    }

    @PostMapping("/assignee")
    String assign(
            @PathVariable("id") long id,
            @RequestParam(name = "assignee", defaultValue = "") String assignee,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        long call = calls.find(id, account).id();
        store.assignments().assign(List.of(call), assignee.isBlank() ? null : assignee, account.getUsername());
        return back(id, asked, "review");
    }

    /** Puts another call in the place of one that does not do for the sample. */
    @PostMapping("/replacement")
    String replace(
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        store.samples().replace(calls.find(id, account).id(), reason.strip(), account.getUsername());
        return "redirect:/queue" + asked.query();
    }

    private static String back(long id, QueueRequest asked, String part) {
        return "redirect:/calls/" + id + asked.query() + "#" + part;
    }
}
