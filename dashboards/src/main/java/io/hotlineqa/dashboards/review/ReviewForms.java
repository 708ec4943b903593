package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.store.Judgement;
import io.hotlineqa.store.Reviews;
import io.hotlineqa.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each form says which version of the review its author has seen, and leads back to the call. */
@Controller
@RequestMapping("/calls/{id:\\d+}")
class ReviewForms {
    private final VisibleCalls calls;
    private final Reviews reviews;

    ReviewForms(VisibleCalls calls, Store store) {
        this.calls = calls;
        this.reviews = store.reviews();
    }

    @PostMapping("/verdicts")
    String judge(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("rule") String rule,
            @RequestParam("judgement") Judgement judgement,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal Account account) {
        reviews.judge(seen(id, account), version, rule, judgement, reason.strip(), account.getUsername());
        return back(id);
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("score") double score,
            @AuthenticationPrincipal Account account) {
        reviews.publish(seen(id, account), version, score, account.getUsername());
        return back(id);
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @AuthenticationPrincipal Account account) {
        reviews.acknowledge(seen(id, account), version, account.getUsername());
        return back(id);
    }

    @PostMapping("/appeals")
    String appeal(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("rule") String rule,
            @RequestParam("reason") String reason,
            @AuthenticationPrincipal Account account) {
        reviews.appeal(seen(id, account), version, rule, reason.strip(), account.getUsername());
        return back(id);
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("appeal") long appeal,
            @RequestParam("granted") boolean granted,
            @RequestParam("answer") String answer,
            @AuthenticationPrincipal Account account) {
        reviews.answer(seen(id, account), version, appeal, granted, answer.strip(), account.getUsername());
        return back(id);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("score") double score,
            @AuthenticationPrincipal Account account) {
        reviews.close(seen(id, account), version, score, account.getUsername());
        return back(id);
    }

    /** Nobody changes what they may not see. */
    private long seen(long id, Account account) {
        return calls.find(id, account).id();
    }

    private static String back(long id) {
        return "redirect:/calls/" + id + "#results";
    }
}
