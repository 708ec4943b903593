package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.AnyOf;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Phrase;
import io.hotlineqa.store.query.Related;
import io.hotlineqa.store.query.Said;
import io.hotlineqa.store.query.Tongue;
import io.hotlineqa.store.search.ForbiddenSearchException;
import io.hotlineqa.store.search.HitOrder;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways on from a search that found nothing, each with the number of calls that its reader finds there.
 *
 * @param sound the same by sound; null where that finds nothing either
 * @param without the same without one of its conditions, each that finds something
 */
record Wider(Way sound, List<Way> without) {
    /** Each takes a search, so a query of many conditions is tried without its first ones only. */
    private static final int MOST_TRIED = 5;

    /**
     * A way on.
     *
     * @param left what is asked for no longer; empty by sound
     * @param calls at least 1
     * @param query that finds them
     */
    record Way(String left, long calls, String query) {}

    static Wider of(Ask ask, SearchIndex index, Rights rights, Tongue tongue)
            throws IOException, ForbiddenSearchException {
        Ask heard = bySound(ask);
        Way sound = heard.equals(ask) ? null : way("", heard, index, rights, tongue);
        List<Way> without = new ArrayList<>();
        List<Ask> parts = ask instanceof AllOf all ? all.asks() : List.of();
        for (Ask part : parts.stream().limit(MOST_TRIED).toList()) {
            Way way = way(tongue.inside(part), SearchPage.without(parts, part), index, rights, tongue);
            if (way != null) {
                without.add(way);
            }
        }
        return new Wider(sound, without);
    }

    /** Null where it finds nothing. */
    private static Way way(String left, Ask ask, SearchIndex index, Rights rights, Tongue tongue)
            throws IOException, ForbiddenSearchException {
        long calls = index.search(new SearchRequest(ask, HitOrder.NEWEST, 0, 1, false), rights)
                .total();
        return calls == 0 ? null : new Way(left, calls, tongue.write(ask));
    }

    /** What must be said may be said in other characters; what must not be said stays as it is. */
    private static Ask bySound(Ask ask) {
        if (ask instanceof Said said) {
            return bySound(said);
        } else if (ask instanceof AllOf all) {
            return new AllOf(all.asks().stream().map(Wider::bySound).toList());
        } else if (ask instanceof AnyOf any) {
            return new AnyOf(any.asks().stream().map(Wider::bySound).toList());
        } else if (ask instanceof Related related) {
            return new Related(bySound(related.one()), related.relation(), related.seconds(), bySound(related.other()));
        }
        return ask;
    }

    private static Said bySound(Said said) {
        Phrase phrase = said.phrase();
        return phrase.kind() == Phrase.Kind.WORDS
                ? new Said(said.who(), new Phrase(Phrase.Kind.SOUND, phrase.text()), said.where())
                : said;
    }
}
