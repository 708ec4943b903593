package io.hotlineqa.dashboards.api;

import io.hotlineqa.dashboards.access.Program;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.review.Appeal;
import io.hotlineqa.store.review.Review;
import io.hotlineqa.store.review.Verdict;
import io.hotlineqa.store.review.VerdictLine;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What people say of the machine's results: of all calls by cursor, and of one with its review and appeals. */
@RestController
@RequestMapping("/api/v1")
class VerdictAnswers {
    private final Store store;
    private final Answer answer;

    VerdictAnswers(Store store, Answer answer) {
        this.store = store;
        this.answer = answer;
    }

    /** Every verdict in the order in which they were given; the last one of a rule on a call counts. */
    @GetMapping("/verdicts")
    ResponseEntity<String> all(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            Authentication token,
            WebRequest request) {
        UnaryOperator<String> words = words(token);
        List<VerdictLine> verdicts = store.reviews().verdictsAfter(after, limit).stream()
                .map(verdict -> verdict.with(words.apply(verdict.reason())))
                .toList();
        long next =
                verdicts.isEmpty() ? after : verdicts.get(verdicts.size() - 1).id();
        String which = verdicts.size() + " after " + after;
        return answer.with(new Verdicts(verdicts, next), request, () -> note(token, "verdicts", which));
    }

    @GetMapping("/calls/{id:\\d+}/verdicts")
    ResponseEntity<String> ofCall(@PathVariable("id") long id, Authentication token, WebRequest request) {
        if (store.calls().line(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no scored call " + id);
        }
        return answer.with(opinions(id, words(token)), request, () -> note(token, "call " + id, "verdicts"));
    }

    private Opinions opinions(long id, UnaryOperator<String> words) {
        return new Opinions(
                store.reviews().of(id),
                store.reviews().verdicts(id).stream()
                        .map(verdict -> verdict.with(words.apply(verdict.reason())))
                        .toList(),
                store.reviews().appeals(id).stream()
                        .map(appeal -> appeal.with(words.apply(appeal.reason()), words.apply(appeal.answer())))
                        .toList());
    }

    private static UnaryOperator<String> words(Authentication token) {
        boolean clear = Program.of(token).seesPersonalData();
        return text -> clear || text == null ? text : Masked.text(text);
    }

    private void note(Authentication token, String subject, String detail) {
        Program program = Program.of(token);
        String action = program.seesPersonalData() ? "unmask" : "export";
        store.auditLog().append(program.name(), action, subject, detail);
    }

    /** A part of all verdicts, and what to ask for {@code after} to go on. */
    record Verdicts(List<VerdictLine> verdicts, long next) {}

    /** Where the review of a call stands, the verdicts that count, and the appeals. */
    record Opinions(Review review, List<Verdict> verdicts, List<Appeal> appeals) {}
}
