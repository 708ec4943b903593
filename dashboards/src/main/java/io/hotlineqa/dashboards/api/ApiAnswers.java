package io.hotlineqa.dashboards.api;

import io.hotlineqa.store.CallLine;
import io.hotlineqa.store.DropSummary;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoredCall;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Calls by cursor; scorecards and transcripts in the words of the contract, with their content as ETag. */
@RestController
@RequestMapping("/api/v1")
class ApiAnswers {
    private final Store store;

    ApiAnswers(Store store) {
        this.store = store;
    }

    /** Whether the database answers; for supervisors of processes, so it needs no token. */
    @GetMapping("/health")
    Health health() {
        store.tokens().names();
        return new Health("UP");
    }

    /** Scored calls in the order in which they were stored. */
    @GetMapping("/calls")
    Calls calls(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        List<CallLine> calls = store.calls().after(after, limit);
        return new Calls(
                calls, calls.isEmpty() ? after : calls.get(calls.size() - 1).id());
    }

    @GetMapping("/calls/{id:\\d+}/scorecard")
    ResponseEntity<String> scorecard(@PathVariable("id") long id, Principal program) {
        StoredCall call = call(id, "scorecard", program);
        return line(call.card(), "scorecard-" + call.scorecard());
    }

    @GetMapping("/calls/{id:\\d+}/transcript")
    ResponseEntity<String> transcript(@PathVariable("id") long id, Principal program) {
        StoredCall call = call(id, "transcript", program);
        return line(call.transcript(), Integer.toHexString(call.transcript().hashCode()));
    }

    @GetMapping("/drops")
    List<DropSummary> drops() {
        return store.ledger().drops();
    }

    private StoredCall call(long id, String what, Principal program) {
        StoredCall call = store.calls()
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no call " + id));
        store.auditLog().append(program.getName(), "export", "call " + id, what);
        return call;
    }

    private static ResponseEntity<String> line(String line, String tag) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + tag + "\"")
                .body(line);
    }

    /**
     * Whether the server can work.
     *
     * @param status {@code UP}
     */
    record Health(String status) {}

    /**
     * A part of all calls.
     *
     * @param calls in the order in which they were stored
     * @param next what to ask for {@code after} to go on
     */
    record Calls(List<CallLine> calls, long next) {}
}
