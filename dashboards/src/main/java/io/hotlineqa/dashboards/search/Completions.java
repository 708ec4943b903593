package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.Begun;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Has;
import io.hotlineqa.store.query.Tongue;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.search.FacetCount;
import io.hotlineqa.store.search.ForbiddenSearchException;
import io.hotlineqa.store.search.HitOrder;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a query that is being written may go on with. What may not be asked for is not offered either. */
@RestController
class Completions {
    private static final int MOST = 12;
    private static final SearchRequest COUNTS = new SearchRequest(AllOf.EVERYTHING, HitOrder.NEWEST, 0, 1, false);

    private final IndexFollower follower;
    private final SearchRights rights;
    private final SearchWords words;
    private final Rules rules;

    Completions(IndexFollower follower, SearchRights rights, SearchWords words, Rules rules) {
        this.follower = follower;
        this.rights = rights;
        this.words = words;
        this.rules = rules;
    }

    /**
     * A way to go on.
     *
     * @param text what takes the place of what is begun
     * @param label what it means, for people
     * @param start where in the query it goes
     */
    record Completion(String text, String label, int start) {}

    /** @param q the query as far as the caret */
    @GetMapping("/search/completions")
    List<Completion> of(
            @RequestParam(name = "q", defaultValue = "") String q,
            @AuthenticationPrincipal Account account,
            Locale locale) {
        Rights granted = rights.of(account.role()).orElseThrow();
        Optional<Begun> begun = Begun.at(q);
        return begun.isPresent()
                ? Question.answered(
                        () -> of(begun.get(), granted, locale).limit(MOST).toList())
                : List.of();
    }

    private Stream<Completion> of(Begun begun, Rights granted, Locale locale)
            throws IOException, ForbiddenSearchException {
        if (begun.field() == null) {
            return begun.fields().stream().filter(granted::allows).map(field -> name(field, locale, begun.start()));
        }
        return values(begun, granted)
                .filter(value -> contains(value, begun)
                        || contains(words.value(begun.field(), value, locale), begun)
                        || contains(Tongue.of(locale).value(begun.field(), value), begun))
                .map(value -> new Completion(
                        Has.written(Tongue.of(locale).value(begun.field(), value)),
                        words.value(begun.field(), value, locale),
                        begun.start()));
    }

    /** With what the field is called elsewhere, where that says more. */
    private Completion name(Field field, Locale locale, int start) {
        String name = Tongue.of(locale).name(field);
        String title = words.field(field, locale);
        return new Completion(name + ":", title.equalsIgnoreCase(name) ? name + ":" : title, start);
    }

    private static boolean contains(String text, Begun begun) {
        return text.toLowerCase(Locale.ROOT).contains(begun.text().toLowerCase(Locale.ROOT));
    }

    private Stream<String> values(Begun begun, Rights granted) throws IOException, ForbiddenSearchException {
        Field field = begun.field();
        return switch (field) {
            case RULE -> rules(begun.text());
            case EMERGENCY, REVIEWED, APPEALED -> Stream.of("yes", "no");
            case DIRECTION -> Stream.of("inbound", "outbound");
            case STATE -> Stream.of(ReviewState.values()).map(Enum::name);
            case TAG -> Stream.of(RemarkTag.values()).map(Enum::name);
            default -> counted(field, granted);
        };
    }

    /** Rules first, then what can become of the one that is there. */
    private Stream<String> rules(String begun) {
        int outcome = begun.indexOf('=');
        return outcome < 0
                ? rules.all().stream().map(Rule::id)
                : SearchPage.OUTCOMES.stream().map(one -> begun.substring(0, outcome + 1) + one);
    }

    private Stream<String> counted(Field field, Rights granted) throws IOException, ForbiddenSearchException {
        Optional<SearchIndex> index = follower.index();
        return index.isEmpty() || !granted.allows(field)
                ? Stream.of()
                : index.get().search(COUNTS, granted).facets().getOrDefault(field, List.of()).stream()
                        .map(FacetCount::value);
    }
}
