package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Role;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.search.FacetCount;
import io.hotlineqa.store.search.ForbiddenSearchException;
import io.hotlineqa.store.search.Found;
import io.hotlineqa.store.search.HitOrder;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page of hits. A trainer sees neither agents nor scores; personal data is hidden from everybody, and not found by trainers. */
@Controller
class SearchPage {
    private static final Logger LOG = LoggerFactory.getLogger(SearchPage.class);
    private static final int HITS = 20;

    private final IndexFollower follower;

    SearchPage(IndexFollower follower) {
        this.follower = follower;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "sort", defaultValue = "RELEVANCE") HitOrder sort,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @AuthenticationPrincipal Account account,
            Model page) {
        Rights rights = account.is(Role.TRAINER) ? Rights.WITHOUT_AGENTS : Rights.EVERYTHING;
        page.addAttribute("q", q);
        page.addAttribute("sort", sort);
        page.addAttribute("page", Math.max(0, number));
        page.addAttribute(
                "sorts", Arrays.stream(HitOrder.values()).filter(rights::allows).toList());
        try {
            Ask ask = QueryParser.parse(q);
            page.addAttribute("understood", ask.toString());
            Optional<SearchIndex> index = follower.index();
            page.addAttribute("unavailable", index.isEmpty());
            if (index.isPresent()) {
                Found found = index.get().search(new SearchRequest(ask, sort, number, HITS, true), rights);
                page.addAttribute("found", found);
                page.addAttribute("facets", facets(ask, found));
            }
        } catch (QuerySyntaxException wrong) {
            page.addAttribute("wrong", wrong);
        } catch (ForbiddenSearchException forbidden) {
            page.addAttribute("forbidden", forbidden.what());
        } catch (IOException e) {
            LOG.error("the search index cannot be read; see qa index rebuild", e);
            page.addAttribute("unavailable", true);
        }
        return "search/list";
    }

    /** The counts, each with the query that narrows to it. */
    private static List<Facet> facets(Ask ask, Found found) {
        return found.facets().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> Facet.of(e.getKey(), ask, e.getValue()))
                .toList();
    }

    /** What a field can be narrowed to. */
    record Facet(Field field, List<Choice> choices) {
        static Facet of(Field field, Ask ask, List<FacetCount> counts) {
            return new Facet(
                    field,
                    counts.stream()
                            .map(c -> new Choice(
                                    c.value(),
                                    c.calls(),
                                    ask.and(field.is(c.value())).toString()))
                            .toList());
        }
    }

    /** A value, how many calls have it, and the query that asks for it too. */
    record Choice(String value, long calls, String query) {}
}
