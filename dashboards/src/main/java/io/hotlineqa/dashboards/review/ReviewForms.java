package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.call.CallView;
import io.hotlineqa.dashboards.queue.QueueRequest;
import io.hotlineqa.store.Judgement;
import io.hotlineqa.store.Reviews;
import io.hotlineqa.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people say of a call. Each form says which version of the review its author has seen, and leads back to the call
 * within the same list. The scores that follow from verdicts are counted here, never taken from the form.
 */
@Controller
@RequestMapping("/calls/{id:\\d+}")
class ReviewForms {
    private final VisibleCalls calls;
    private final CallView view;
    private final Reviews reviews;

    ReviewForms(VisibleCalls calls, CallView view, Store store) {
        this.calls = calls;
        this.view = view;
        this.reviews = store.reviews();
    }

    @PostMapping("/verdicts")
    String judge(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            @RequestParam("judgement") Judgement judgement,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.judge(seen(id, account), version, rule, judgement, reason.strip(), account.getUsername());
        return back(id, asked, "rule-" + rule);
    }

    @PostMapping("/missed")
    String addMissed(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            @RequestParam("start") double start,
            @RequestParam("end") double end,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.addMissed(seen(id, account), version, rule, start, end, reason.strip(), account.getUsername());
        return back(id, asked, "rule-" + rule);
    }

    @PostMapping("/missed/withdrawal")
    String withdrawMissed(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.withdrawMissed(seen(id, account), version, rule, account.getUsername());
        return back(id, asked, "results");
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.publish(seen(id, account), version, view.score(id), account.getUsername());
        return back(id, asked, "review");
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.acknowledge(seen(id, account), version, account.getUsername());
        return back(id, asked, "review");
    }

    @PostMapping("/appeals")
    String appeal(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.appeal(seen(id, account), version, rule, reason.strip(), account.getUsername());
        return back(id, asked, "review");
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("appeal") long appeal,
            @RequestParam("granted") boolean granted,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        double score = granted ? view.scoreWithAppeal(seen(id, account), appeal) : view.score(seen(id, account));
        reviews.answer(id, version, appeal, granted, reason.strip(), score, account.getUsername());
        return back(id, asked, "review");
    }

    @PostMapping("/closing")
    String close(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("score") double score,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            QueueRequest asked,
            @AuthenticationPrincipal Account account) {
        reviews.close(seen(id, account), version, score, reason.strip(), account.getUsername());
        return back(id, asked, "review");
    }

    /** Nobody changes what they may not see. */
    private long seen(long id, Account account) {
        return calls.find(id, account).id();
    }

    private static String back(long id, QueueRequest asked, String part) {
        return "redirect:/calls/" + id + asked.query() + "#" + part;
    }
}
