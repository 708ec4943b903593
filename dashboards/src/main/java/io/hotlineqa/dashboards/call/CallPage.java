package io.hotlineqa.dashboards.call;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.queue.QueueRequest;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.people.Role;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One call with its results, their evidence, the conversation, and what people say of it. */
@Controller
class CallPage {
    private final CallView view;
    private final VisibleCalls calls;
    private final Store store;

    CallPage(CallView view, VisibleCalls calls, Store store) {
        this.view = view;
        this.calls = calls;
        this.store = store;
    }

    /**
     * The page of a call. An id that is none, or none for whoever asks, may be a number of the switchboard's: that is what
     * people know a call by.
     *
     * @param start where a stretch begins that is to be marked, in seconds; null for none
     * @param end where it ends
     */
    @GetMapping("/calls/{id:\\d+}")
    String call(
            @PathVariable("id") long id,
            QueueRequest asked,
            @RequestParam(name = "start", required = false) Double start,
            @RequestParam(name = "end", required = false) Double end,
            @AuthenticationPrincipal Account account,
            HttpSession session,
            Model page) {
        OptionalLong numbered =
                calls.isVisible(id, account) ? OptionalLong.empty() : calls.numbered(String.valueOf(id), account);
        if (numbered.isPresent()) {
            return "redirect:/calls/" + numbered.getAsLong();
        }
        String template = view.show(id, asked, account, session, page);
        if (!page.containsAttribute("refused")) {
            page.addAttribute("refused", Map.of());
        }
        page.addAttribute("markStart", start);
        page.addAttribute("markEnd", end);
        StoredCall call = (StoredCall) page.getAttribute("call");
        if (account.is(Role.AGENT)) {
            store.reviews().open(id);
        }
        store.auditLog().append(account.getUsername(), "view", "call " + id, call.callId());
        store.notices().openedCall(account.getUsername(), id);
        return template;
    }
}
