package io.hotlineqa.dashboards.call;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.privacy.Disclosure;
import io.hotlineqa.store.CallQueue;
import io.hotlineqa.store.Review;
import io.hotlineqa.store.Role;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoredCall;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One call with its results, their evidence, the conversation, and what people say of it. */
@Controller
class CallPage {
    private final VisibleCalls calls;
    private final Disclosure disclosure;
    private final Store store;

    CallPage(VisibleCalls calls, Disclosure disclosure, Store store) {
        this.calls = calls;
        this.disclosure = disclosure;
        this.store = store;
    }

    @GetMapping("/calls/{id:\\d+}")
    String call(
            @PathVariable("id") long id,
            @RequestParam(name = "tab", defaultValue = "BELOW") CallQueue tab,
            @AuthenticationPrincipal Account account,
            HttpSession session,
            Model page) {
        StoredCall call = disclosure.of(calls.find(id, account), account, session);
        store.auditLog().append(account.getUsername(), "view", "call " + id, call.callId());
        Card card = Card.read(call.card());
        page.addAttribute("tab", tab);
        page.addAttribute("masked", !disclosure.isShown(id, account, session));
        page.addAttribute("mayUnmask", disclosure.isAllowed(account));
        page.addAttribute("call", call);
        page.addAttribute("card", card);
        page.addAttribute("turns", Turn.read(call.transcript(), card));
        page.addAttribute(
                "silences", Lines.read(call.transcript()).path("silences").toString());
        addReview(id, card, account, page);
        return "call/show";
    }

    private void addReview(long id, Card card, Account account, Model page) {
        Review review = store.reviews().of(id);
        Opinions opinions = Opinions.of(store.reviews().verdicts(id));
        page.addAttribute("review", review);
        page.addAttribute("opinions", opinions);
        page.addAttribute("appeals", store.reviews().appeals(id));
        page.addAttribute("suggested", review.humanScore() == null ? opinions.score(card) : review.humanScore());
        page.addAttribute("may", Permissions.of(account, review));
        page.addAttribute("isAgent", account.is(Role.AGENT));
    }
}
