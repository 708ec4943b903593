package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.query.Tongue;
import io.hotlineqa.store.review.RemarkTag;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page of hits, and the query as a line and as a form. Personal data is hidden from everybody, and not found by trainers. */
@Controller
class SearchPage {
    /** What can become of a rule, as the query language has it. */
    static final List<String> OUTCOMES = List.of("VIOLATED", "REVIEW", "PASSED", "NOT_APPLICABLE", "NOT_JUDGED");

    private static final Logger LOG = LoggerFactory.getLogger(SearchPage.class);
    /** On a page. */
    static final int HITS = 20;

    private final IndexFollower follower;
    private final SearchRights rights;
    private final Store store;

    SearchPage(IndexFollower follower, SearchRights rights, Store store) {
        this.follower = follower;
        this.rights = rights;
        this.store = store;
    }

    @GetMapping("/search")
    String search(FoundBy asked, @AuthenticationPrincipal Account account, Locale locale, Model page) {
        Rights granted = rights.of(account.role()).orElseThrow();
        page.addAttribute("q", asked.q());
        page.addAttribute("sort", asked.sort());
        page.addAttribute("page", asked.page());
        page.addAttribute("here", asked.query());
        page.addAttribute("saved", store.savedSearches().visibleTo(account.getUsername()));
        addChoices(granted, page);
        try {
            answer(QueryParser.parse(asked.q()), asked, granted, locale, page);
        } catch (QuerySyntaxException wrong) {
            page.addAttribute("wrong", wrong);
            page.addAttribute("valid", wrong.valid(Tongue.of(locale)));
        } catch (ForbiddenSearchException forbidden) {
            page.addAttribute("forbidden", forbidden.what());
        } catch (IOException e) {
            LOG.error("the search index cannot be read; see qa index rebuild", e);
            page.addAttribute("unavailable", true);
        }
        return "search/list";
    }

    /** What the form asks for, as a query; the page that answers shows both. */
    @GetMapping("/search/form")
    String form(
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "sort", defaultValue = "RELEVANCE") HitOrder sort,
            Locale locale,
            RedirectAttributes to) {
        to.addAttribute("q", written(new SearchForm(fields).query(), Tongue.of(locale)));
        to.addAttribute("sort", sort);
        return "redirect:/search";
    }

    /** As its reader would write it; as it is where it makes no sense, which the page of hits says. */
    private static String written(String query, Tongue tongue) {
        try {
            return tongue.write(QueryParser.parse(query));
        } catch (QuerySyntaxException told) {
            return query;
        }
    }

    private static void addChoices(Rights granted, Model page) {
        page.addAttribute("named", granted.agents());
        page.addAttribute("attributed", granted.allows(Field.ATTRIBUTE));
        page.addAttribute("outcomes", OUTCOMES);
        page.addAttribute("places", SearchForm.PLACES);
        page.addAttribute("states", ReviewState.values());
        page.addAttribute("tags", RemarkTag.values());
        page.addAttribute("form", new SearchForm(Map.of()));
        page.addAttribute(
                "sorts",
                Arrays.stream(HitOrder.values()).filter(granted::allows).toList());
    }

    private void answer(Ask ask, FoundBy asked, Rights granted, Locale locale, Model page)
            throws IOException, ForbiddenSearchException {
        Tongue tongue = Tongue.of(locale);
        page.addAttribute("form", SearchForm.of(ask, tongue));
        page.addAttribute("parts", parts(ask, tongue));
        Optional<SearchIndex> index = follower.index();
        page.addAttribute("unavailable", index.isEmpty());
        if (index.isPresent()) {
            Found found = index.get().search(new SearchRequest(ask, asked.sort(), asked.page(), HITS, true), granted);
            page.addAttribute("found", found);
            page.addAttribute("facets", facets(ask, found, tongue));
            page.addAttribute("agents", agents(found));
            page.addAttribute("wider", found.total() == 0 ? Wider.of(ask, index.get(), granted, tongue) : null);
        }
    }

    /** What is asked for at once, each with the query without it. */
    private static List<Choice> parts(Ask ask, Tongue tongue) {
        List<Ask> parts = (ask instanceof AllOf all ? all.parts() : List.of(ask).stream()).toList();
        return parts.stream()
                .map(part -> new Choice(tongue.inside(part), 0, tongue.write(without(parts, part))))
                .toList();
    }

    /** All of these but this one. */
    static Ask without(List<Ask> parts, Ask one) {
        return new AllOf(parts.stream().filter(part -> part != one).toList());
    }

    /** The counts, each with the query that narrows to it. */
    private static List<Facet> facets(Ask ask, Found found, Tongue tongue) {
        return found.facets().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> Facet.of(e.getKey(), ask, e.getValue(), tongue))
                .toList();
    }

    /** The names of the agents that hits are counted by. */
    private Map<String, String> agents(Found found) {
        return store.calls()
                .agentNames(found.facets().getOrDefault(Field.BY, List.of()).stream()
                        .map(FacetCount::value)
                        .toList());
    }

    /** What a field can be narrowed to. */
    record Facet(Field field, List<Choice> choices) {
        static Facet of(Field field, Ask ask, List<FacetCount> counts, Tongue tongue) {
            return new Facet(
                    field,
                    counts.stream()
                            .map(c -> new Choice(c.value(), c.calls(), tongue.write(ask.and(field.is(c.value())))))
                            .toList());
        }
    }

    /** A value or a part of the query, how many calls have it, and the query that it leads to. */
    record Choice(String value, long calls, String query) {}
}
