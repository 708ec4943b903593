package io.hotlineqa.dashboards.assignments;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.review.AssignmentPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Daily plans, random samples with their seed and frame, and calls given out by hand. */
@Controller
class AssignmentsPage {
    private static final List<CallQueue> PLANNED =
            List.of(CallQueue.BELOW, CallQueue.EMERGENCY, CallQueue.CONFIRM, CallQueue.OUTLIERS, CallQueue.SAMPLE);

    private final Store store;

    AssignmentsPage(Store store) {
        this.store = store;
    }

    @GetMapping("/assignments")
    String show(Model page) {
        page.addAttribute("plans", store.assignments().plans());
        page.addAttribute("samples", store.samples().all());
        page.addAttribute("reviewers", store.assignments().reviewers());
        page.addAttribute("queues", PLANNED);
        if (!page.containsAttribute("refused")) {
            page.addAttribute("refused", Map.of());
        }
        page.addAttribute("size", store.settings().current().sampleSize());
        return "assignments/show";
    }

    /** Nothing was saved: the page says why, and a plan stands there as it was filled in. */
    @ExceptionHandler
    String refused(RefusedException refused, HttpServletRequest request, RedirectAttributes to) {
        Map<String, String> shown = new HashMap<>(Map.of("why", "refused." + refused.why()));
        for (String field : List.of("queue", "each", "hour")) {
            shown.put(field, request.getParameter(field));
        }
        to.addFlashAttribute("refused", shown);
        return "redirect:/assignments";
    }

    @PostMapping("/assignments/calls")
    String assign(
            @RequestParam(name = "call", required = false) List<Long> calls,
            @RequestParam(name = "assignee", defaultValue = "") String assignee,
            @AuthenticationPrincipal Account account) {
        List<Long> chosen = calls == null ? List.of() : calls;
        store.assignments().assign(chosen, assignee.isBlank() ? null : assignee, account.getUsername());
        return "redirect:/queue?tab=ALL&sort=NEWEST";
    }

    @PostMapping("/assignments/plans")
    String plan(
            @RequestParam("queue") CallQueue queue,
            @RequestParam(name = "reviewer", required = false) List<String> reviewers,
            @RequestParam("each") int each,
            @RequestParam("hour") int hour,
            @AuthenticationPrincipal Account account) {
        List<String> chosen = reviewers == null ? List.of() : reviewers;
        store.assignments().plan(new AssignmentPlan(0, queue, chosen, each, hour, true, null), account.getUsername());
        return "redirect:/assignments";
    }

    @PostMapping("/assignments/plans/removal")
    String removePlan(@RequestParam("plan") long plan, @AuthenticationPrincipal Account account) {
        store.assignments().removePlan(plan, account.getUsername());
        return "redirect:/assignments";
    }

    @PostMapping("/assignments/samples")
    String draw(
            @RequestParam("size") int size,
            @RequestParam(name = "reviewer", required = false) List<String> reviewers,
            @AuthenticationPrincipal Account account) {
        store.samples().draw(size, reviewers == null ? List.of() : reviewers, account.getUsername());
        return "redirect:/assignments";
    }
}
