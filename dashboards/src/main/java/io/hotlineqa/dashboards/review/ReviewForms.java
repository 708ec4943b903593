package io.hotlineqa.dashboards.review;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.VisibleCalls;
import io.hotlineqa.dashboards.call.CallView;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Reviews;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people say of a call. Each form says which version of the review its author has seen. The scores that follow from
 * verdicts are counted here, never taken from the form.
 */
@Controller
class ReviewForms extends CallForms {
    private final CallView view;
    private final Reviews reviews;

    ReviewForms(VisibleCalls calls, CallView view, Store store) {
        super(calls);
        this.view = view;
        this.reviews = store.reviews();
    }

    @PostMapping("/verdicts")
    String judge(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            @RequestParam("judgement") Judgement judgement,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        reviews.judge(sent.call(), version, rule, judgement, reason.strip(), sent.actor());
        return sent.back("rule-" + rule);
    }

    @PostMapping("/missed")
    String addMissed(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            @RequestParam("start") double start,
            @RequestParam("end") double end,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        reviews.addMissed(sent.call(), version, rule, start, end, reason.strip(), sent.actor());
        return sent.back("rule-" + rule);
    }

    @PostMapping("/missed/withdrawal")
    String withdrawMissed(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule) {
        reviews.withdrawMissed(sent.call(), version, rule, sent.actor());
        return sent.back("results");
    }

    @PostMapping("/publication")
    String publish(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent, @RequestParam("version") int version) {
        reviews.publish(sent.call(), version, view.score(sent.call()), sent.actor());
        return sent.back("review");
    }

    /** Whoever published it, or a supervisor, as long as the agent has not seen it. */
    @PostMapping("/recall")
    String recall(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @AuthenticationPrincipal Account account) {
        boolean own = account.getUsername().equals(reviews.of(sent.call()).publishedBy());
        if (!own && !account.is(Role.SUPERVISOR)) {
            throw new AccessDeniedException("published by somebody else");
        }
        reviews.recall(sent.call(), version, sent.actor());
        return sent.back("review");
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent, @RequestParam("version") int version) {
        reviews.acknowledge(sent.call(), version, sent.actor());
        return sent.back("review");
    }

    @PostMapping("/appeals")
    String appeal(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @RequestParam("ruleId") String rule,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        reviews.appeal(sent.call(), version, rule, reason.strip(), sent.actor());
        return sent.back("review");
    }

    @PostMapping("/answers")
    String answer(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @RequestParam("appeal") long appeal,
            @RequestParam("granted") boolean granted,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        double score = granted ? view.scoreWithAppeal(sent.call(), appeal) : view.score(sent.call());
        reviews.answer(sent.call(), version, appeal, granted, reason.strip(), score, sent.actor());
        return sent.back("review");
    }

    @PostMapping("/closing")
    String close(
            @ModelAttribute(name = Sent.NAME, binding = false) Sent sent,
            @RequestParam("version") int version,
            @RequestParam("score") double score,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        reviews.close(sent.call(), version, score, reason.strip(), sent.actor());
        return sent.back("review");
    }
}
