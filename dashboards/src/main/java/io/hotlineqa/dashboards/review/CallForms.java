package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.queue.QueueRequest;
import io.hotlineqa.store.database.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms on the page of a call. Nobody changes what they may not see; whoever does is led back to the call in its list. */
@RequestMapping("/calls/{id:\\d+}")
abstract class CallForms {
    private static final List<String> FIELDS = List.of("ruleId", "tag", "start", "end", "score", "reason");

    private final VisibleCalls calls;

    CallForms(VisibleCalls calls) {
        this.calls = calls;
    }

    @ModelAttribute(Sent.NAME)
    Sent sent(
            @PathVariable("id") long id,
            QueueRequest asked,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request) {
        Sent sent = new Sent(calls.find(id, account).id(), account.getUsername(), asked);
        request.setAttribute(Sent.NAME, sent);
        return sent;
    }

    /** Nothing was saved: the page of the call says why, and shows the form as it was filled in. */
    @ExceptionHandler
    String refused(RefusedException refused, HttpServletRequest request, RedirectAttributes to) {
        Sent sent = (Sent) request.getAttribute(Sent.NAME);
        String address = request.getServletPath();
        String form = address.substring(address.lastIndexOf('/') + 1);
        Map<String, String> shown = new HashMap<>(Map.of("form", form, "why", "refused." + refused.why()));
        for (String field : FIELDS) {
            shown.put(field, request.getParameter(field));
        }
        to.addFlashAttribute("refused", shown);
        return sent.back(form.equals("verdicts") ? "results" : form);
    }

    /**
     * What every form says.
     *
     * @param call that it is about
     * @param actor who sent it
     * @param asked the list that the call was opened from
     */
    record Sent(long call, String actor, QueueRequest asked) {
        static final String NAME = "sent";

        /** To this part of the call's page. */
        String back(String part) {
            return "redirect:/calls/" + call + asked.query() + "#" + part;
        }
    }
}
