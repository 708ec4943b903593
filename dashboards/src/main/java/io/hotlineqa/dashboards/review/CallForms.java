package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.queue.QueueRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Forms on the page of a call. Nobody changes what they may not see; whoever does is led back to the call in its list. */
@RequestMapping("/calls/{id:\\d+}")
abstract class CallForms {
    private final VisibleCalls calls;

    CallForms(VisibleCalls calls) {
        this.calls = calls;
    }

    @ModelAttribute(Sent.NAME)
    Sent sent(@PathVariable("id") long id, QueueRequest asked, @AuthenticationPrincipal Account account) {
        return new Sent(calls.find(id, account).id(), account.getUsername(), asked);
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
