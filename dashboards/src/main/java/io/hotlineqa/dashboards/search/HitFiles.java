package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.report.TableFormat;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.search.Found;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The hits of a search that can be paged to as a file, each call for itself. That they left is in the audit log. */
@Controller
class HitFiles {
    private final IndexFollower follower;
    private final SearchRights rights;
    private final HitTable table;
    private final AuditLog log;

    HitFiles(IndexFollower follower, SearchRights rights, HitTable table, Store store) {
        this.follower = follower;
        this.rights = rights;
        this.table = table;
        this.log = store.auditLog();
    }

    @GetMapping("/search/table")
    ResponseEntity<byte[]> table(
            FoundBy asked,
            @RequestParam("format") TableFormat format,
            @AuthenticationPrincipal Account account,
            Locale locale)
            throws IOException {
        Rights granted = rights.of(account.role()).orElseThrow();
        SearchIndex index =
                follower.index().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        Found found = Question.answered(() -> index.search(all(asked), granted));
        log.append(
                account.getUsername(),
                "export",
                "search",
                found.hits().size() + " of " + found.total() + " calls " + format.extension());
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("search." + format.extension())
                                .build()
                                .toString())
                .body(format.write(List.of(table.of(found, granted.agents(), locale))));
    }

    /** All that can be paged to, at once. */
    private static SearchRequest all(FoundBy asked) throws QuerySyntaxException {
        return new SearchRequest(QueryParser.parse(asked.q()), asked.sort(), 0, SearchRequest.DEEPEST, false);
    }
}
