package io.hotlineqa.dashboards.api;

import io.hotlineqa.dashboards.access.Program;
import io.hotlineqa.dashboards.privacy.MaskedCall;
import io.hotlineqa.store.CallLine;
import io.hotlineqa.store.DropSummary;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoredCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.DigestUtils;
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
    ResponseEntity<String> scorecard(@PathVariable("id") long id, Authentication token) {
        return line(call(id, "scorecard", Program.of(token)).card());
    }

    @GetMapping("/calls/{id:\\d+}/transcript")
    ResponseEntity<String> transcript(@PathVariable("id") long id, Authentication token) {
        return line(call(id, "transcript", Program.of(token)).transcript());
    }

    @GetMapping("/drops")
    List<DropSummary> drops() {
        return store.ledger().drops();
    }

    /** Without personal data, unless the token shows it; then the log says so. */
    private StoredCall call(long id, String what, Program program) {
        StoredCall call = store.calls()
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no call " + id));
        String action = program.seesPersonalData() ? "unmask" : "export";
        store.auditLog().append(program.name(), action, "call " + id, what);
        return program.seesPersonalData() ? call : MaskedCall.of(call);
    }

    private static ResponseEntity<String> line(String line) {
        String tag = DigestUtils.md5DigestAsHex(line.getBytes(StandardCharsets.UTF_8));
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
