package io.hotlineqa.dashboards.api;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What is not about one call: whether the server works, the rules, the drops, and what this interface offers. */
@RestController
@RequestMapping("/api/v1")
class HouseAnswers {
    private static final int LARGEST = 200;

    private final Store store;
    private final Rules rules;
    private final Answer answer;
    private final String description;

    HouseAnswers(Store store, Rules rules, Answer answer) throws IOException {
        this.store = store;
        this.rules = rules;
        this.answer = answer;
        this.description = new ClassPathResource("openapi.json").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Whether the database answers; for supervisors of processes, so it needs no token. */
    @GetMapping("/health")
    Health health() {
        store.tokens().names();
        return new Health("UP");
    }

    /** This interface, for programs and their authors; needs no token. */
    @GetMapping("/openapi.json")
    ResponseEntity<String> openApi(WebRequest request) {
        return answer.with(description, request, () -> {});
    }

    @GetMapping("/rulebook")
    ResponseEntity<String> rulebook(WebRequest request) {
        Book book = new Book(
                rules.rulebook().id(),
                rules.rulebook().version(),
                rules.all().stream().map(RuleLine::of).toList());
        return answer.with(book, request, () -> {});
    }

    /** The accounting of drops, the oldest first. */
    @GetMapping("/drops")
    ResponseEntity<String> drops(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            WebRequest request) {
        List<DropSummary> all = store.ledger().drops().stream()
                .sorted(Comparator.comparing(DropSummary::registeredAt).thenComparing(DropSummary::drop))
                .toList();
        int from = after.isEmpty() ? 0 : position(all, after) + 1;
        int to = Math.min(all.size(), from + Math.min(Math.max(limit, 1), LARGEST));
        List<DropSummary> part = all.subList(from, to);
        String next = part.isEmpty() ? after : part.get(part.size() - 1).drop();
        return answer.with(new Drops(part, next), request, () -> {});
    }

    private static int position(List<DropSummary> all, String drop) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).drop().equals(drop)) {
                return i;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'after' is no drop that this interface named");
    }

    /**
     * Whether the server can work.
     *
     * @param status {@code UP}
     */
    record Health(String status) {}

    /** A part of all drops, and what to ask for {@code after} to go on. */
    record Drops(List<DropSummary> drops, String next) {}

    /** The rulebook that new calls are scored by. */
    record Book(String id, String version, List<RuleLine> rules) {}

    /** One rule: what it is called in both languages, its clause, and what a violation costs. */
    record RuleLine(String id, String clause, String titleZh, String titleEn, double deduction, boolean review) {
        static RuleLine of(Rule rule) {
            return new RuleLine(
                    rule.id(), rule.clause(), rule.title().zh(), rule.title().en(), rule.deduction(), rule.review());
        }
    }
}
