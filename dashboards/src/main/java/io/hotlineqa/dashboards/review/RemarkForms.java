package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.review.RemarkTag;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marks on stretches of a call, who reviews it, and its replacement in a sample: nothing that changes a score. */
@Controller
class RemarkForms extends CallForms {
    private final Store store;

    RemarkForms(VisibleCalls calls, Store store) {
        super(calls);
        this.store = store;
    }

    @PostMapping("/remarks")
    String add(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("start") double start,
            @RequestParam("end") double end,
            @RequestParam("tag") RemarkTag tag,
            @RequestParam(name = "ruleId", defaultValue = "") String rule,
            @RequestParam(name = "reason", defaultValue = "") String text) {
        String of = rule.isBlank() ? null : rule;
        store.remarks().add(sent.call(), start, end, tag, of, text.strip(), sent.actor());
        return sent.back("remarks");
    }

    @PostMapping("/remarks/removal")
    String remove(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent, @RequestParam("remark") long remark) {
        store.remarks().remove(sent.call(), remark, sent.actor());
        return sent.back("remarks");
    }

    @PostMapping("/assignee")
    String assign(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam(name = "assignee", defaultValue = "") String assignee) {
        store.assignments().assign(List.of(sent.call()), assignee.isBlank() ? null : assignee, sent.actor());
        return sent.back("review");
    }

    /** Puts another call in the place of one that does not do for the sample. */
    @PostMapping("/replacement")
    String replace(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        store.samples().replace(sent.call(), reason.strip(), sent.actor());
        return "redirect:/queue" + sent.asked().query();
    }
}
