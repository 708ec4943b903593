package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.search.ForbiddenSearchException;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a call that was opened from a search to the hit after or before it; where there is none, to the search. */
@Controller
class HitSteps {
    private static final Logger LOG = LoggerFactory.getLogger(HitSteps.class);

    private final IndexFollower follower;
    private final SearchRights rights;

    HitSteps(IndexFollower follower, SearchRights rights) {
        this.follower = follower;
        this.rights = rights;
    }

    @GetMapping("/search/next")
    String next(FoundBy found, @RequestParam("after") long after, @AuthenticationPrincipal Account account) {
        return "redirect:" + step(found, after, 1, account);
    }

    @GetMapping("/search/previous")
    String previous(FoundBy found, @RequestParam("before") long before, @AuthenticationPrincipal Account account) {
        return "redirect:" + step(found, before, -1, account);
    }

    private String step(FoundBy found, long call, int by, Account account) {
        List<List<Long>> hits = hits(found, account);
        for (int at = 0; at < hits.size(); at++) {
            int there = at + by;
            if (hits.get(at).contains(call) && there >= 0 && there < hits.size()) {
                return found.at(there / SearchPage.HITS).call(hits.get(there).get(0));
            }
        }
        return found.address();
    }

    /** None where the search cannot be made; its page says why. */
    private List<List<Long>> hits(FoundBy found, Account account) {
        Optional<SearchIndex> index = follower.index();
        if (index.isEmpty()) {
            return List.of();
        }
        try {
            SearchRequest all = new SearchRequest(QueryParser.parse(found.q()), found.sort(), 0, SearchPage.HITS, true);
            return index.get().order(all, rights.of(account.role()).orElseThrow());
        } catch (QuerySyntaxException | ForbiddenSearchException e) {
            return List.of();
        } catch (IOException e) {
            LOG.error("the search index cannot be read; see qa index rebuild", e);
            return List.of();
        }
    }
}
