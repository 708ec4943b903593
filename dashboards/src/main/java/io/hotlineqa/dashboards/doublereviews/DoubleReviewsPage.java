package io.hotlineqa.dashboards.doublereviews;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.call.CallView;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.AgreementTable;
import io.hotlineqa.store.review.BlindWord;
import io.hotlineqa.store.review.DoubleReview;
import io.hotlineqa.store.review.DoubleReviews;
import io.hotlineqa.store.review.Judgement;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Several people judge the same calls without seeing each other's words; then how far they agree is counted. */
@Controller
@RequestMapping("/double-reviews")
class DoubleReviewsPage {
    private static final int CALLS = 10;

    private final Store store;
    private final DoubleReviews reviews;
    private final CallView view;

    DoubleReviewsPage(Store store, CallView view) {
        this.store = store;
        this.reviews = store.doubleReviews();
        this.view = view;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account account, Model page) {
        boolean supervises = account.is(Role.SUPERVISOR);
        store.notices().openedDoubleReviews(account.getUsername());
        page.addAttribute(
                "reviews",
                reviews.all().stream()
                        .filter(review -> supervises || review.asks(account.getUsername()))
                        .toList());
        page.addAttribute("reviewers", supervises ? store.assignments().reviewers() : List.of());
        page.addAttribute("calls", CALLS);
        return "doublereviews/list";
    }

    @PostMapping
    String begin(
            @RequestParam("name") String name,
            @RequestParam("expert") String expert,
            @RequestParam(name = "reviewer", required = false) List<String> reviewers,
            @RequestParam("calls") int calls,
            @AuthenticationPrincipal Account account) {
        List<String> others = reviewers == null ? List.of() : reviewers;
        return "redirect:/double-reviews/" + reviews.begin(name, expert, others, calls, account.getUsername());
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable("id") long id, @AuthenticationPrincipal Account account, Model page) {
        DoubleReview review = visible(id, account);
        Map<Long, Long> said = reviews.wordsOf(id, account.getUsername()).stream()
                .collect(Collectors.groupingBy(BlindWord::call, Collectors.counting()));
        page.addAttribute("review", review);
        page.addAttribute("calls", reviews.calls(id));
        page.addAttribute("said", said);
        page.addAttribute("asked", review.asks(account.getUsername()));
        page.addAttribute("table", review.isOpen() ? null : AgreementTable.of(review, reviews.opened(id)));
        return "doublereviews/show";
    }

    /** A call with its sound and results, and nobody's word on them but one's own. */
    @GetMapping("/{id:\\d+}/calls/{call:\\d+}")
    String call(
            @PathVariable("id") long id,
            @PathVariable("call") long call,
            @AuthenticationPrincipal Account account,
            HttpSession session,
            Model page) {
        DoubleReview review = asked(id, account);
        StoredCall stored = store.calls()
                .find(call)
                .filter(one -> reviews.calls(id).contains(one.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        store.auditLog().append(account.getUsername(), "view", "call " + call, stored.callId());
        view.addRecording(stored, account, session, page);
        page.addAttribute("blind", id);
        page.addAttribute("review", review);
        page.addAttribute(
                "words",
                reviews.wordsOf(id, account.getUsername()).stream()
                        .filter(word -> word.call() == call)
                        .collect(Collectors.toMap(BlindWord::ruleId, BlindWord::judgement)));
        return "doublereviews/call";
    }

    @PostMapping("/{id:\\d+}/calls/{call:\\d+}")
    String judge(
            @PathVariable("id") long id,
            @PathVariable("call") long call,
            @RequestParam("ruleId") String rule,
            @RequestParam("judgement") Judgement judgement,
            @AuthenticationPrincipal Account account) {
        asked(id, account);
        reviews.judge(id, new BlindWord(call, rule, account.getUsername(), judgement));
        return "redirect:/double-reviews/" + id + "/calls/" + call + "#rule-" + rule;
    }

    @PostMapping("/{id:\\d+}/closing")
    String close(@PathVariable("id") long id, @AuthenticationPrincipal Account account) {
        reviews.close(id, account.getUsername());
        return "redirect:/double-reviews/" + id;
    }

    private DoubleReview visible(long id, Account account) {
        return reviews.find(id)
                .filter(review -> account.is(Role.SUPERVISOR) || review.asks(account.getUsername()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DoubleReview asked(long id, Account account) {
        return reviews.find(id)
                .filter(review -> review.isOpen() && review.asks(account.getUsername()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
