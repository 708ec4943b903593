package io.hotlineqa.dashboards.api;

import io.hotlineqa.dashboards.access.Program;
import io.hotlineqa.dashboards.privacy.MaskedCall;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.StoredCall;
import java.util.List;
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

/** Scored calls, by cursor and one by one; scorecards and transcripts in the words of the contract. */
@RestController
@RequestMapping("/api/v1/calls")
class CallAnswers {
    private final Store store;
    private final Answer answer;

    CallAnswers(Store store, Answer answer) {
        this.store = store;
        this.answer = answer;
    }

    /** In the order in which they were stored. */
    @GetMapping
    ResponseEntity<String> calls(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            Authentication token,
            WebRequest request) {
        List<CallLine> calls = store.calls().after(after, limit);
        long next = calls.isEmpty() ? after : calls.get(calls.size() - 1).id();
        String which = calls.size() + " after " + after;
        return answer.with(new Calls(calls, next), request, () -> note(token, "export", "calls", which));
    }

    @GetMapping("/{id:\\d+}")
    ResponseEntity<String> line(@PathVariable("id") long id, Authentication token, WebRequest request) {
        CallLine line = store.calls().line(id).orElseThrow(() -> unknown(id));
        return answer.with(line, request, () -> note(token, "export", "call " + id, "line"));
    }

    @GetMapping("/{id:\\d+}/scorecard")
    ResponseEntity<String> scorecard(@PathVariable("id") long id, Authentication token, WebRequest request) {
        return answer.with(seen(id, token).card(), request, () -> noteContent(token, id, "scorecard"));
    }

    @GetMapping("/{id:\\d+}/transcript")
    ResponseEntity<String> transcript(@PathVariable("id") long id, Authentication token, WebRequest request) {
        return answer.with(seen(id, token).transcript(), request, () -> noteContent(token, id, "transcript"));
    }

    /** Without personal data, unless the token shows it. */
    private StoredCall seen(long id, Authentication token) {
        StoredCall call = store.calls().find(id).orElseThrow(() -> unknown(id));
        return Program.of(token).seesPersonalData() ? call : MaskedCall.of(call);
    }

    private void noteContent(Authentication token, long id, String what) {
        note(token, Program.of(token).seesPersonalData() ? "unmask" : "export", "call " + id, what);
    }

    private void note(Authentication token, String action, String subject, String detail) {
        store.auditLog().append(Program.of(token).name(), action, subject, detail);
    }

    private static ResponseStatusException unknown(long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no scored call " + id);
    }

    /**
     * A part of all calls.
     *
     * @param calls in the order in which they were stored
     * @param next what to ask for {@code after} to go on
     */
    record Calls(List<CallLine> calls, long next) {}
}
