package io.hotlineqa.dashboards.privacy;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.queue.QueueRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The button that shows what is hidden in one call. */
@Controller
class DisclosureForm {
    private final VisibleCalls calls;
    private final Disclosure disclosure;

    DisclosureForm(VisibleCalls calls, Disclosure disclosure) {
        this.calls = calls;
        this.disclosure = disclosure;
    }

    @PostMapping("/calls/{id:\\d+}/unmasking")
    String show(
            @PathVariable("id") long id,
            @RequestParam(name = "blind", required = false) Long blind,
            QueueRequest asked,
            @AuthenticationPrincipal Account account,
            HttpSession session) {
        disclosure.show(calls.find(id, account).id(), account, session);
        String page = blind == null ? "/calls/" + id + asked.query() : "/double-reviews/" + blind + "/calls/" + id;
        return "redirect:" + page + "#conversation";
    }
}
