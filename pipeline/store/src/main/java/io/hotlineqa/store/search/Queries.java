package io.hotlineqa.store.search;

import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.AnyOf;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Has;
import io.hotlineqa.store.query.Not;
import io.hotlineqa.store.query.Phrase;
import io.hotlineqa.store.query.Place;
import io.hotlineqa.store.query.Related;
import io.hotlineqa.store.query.Said;
import io.hotlineqa.store.query.Speaker;
import io.hotlineqa.store.query.Within;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes a query of the index of what is asked for. */
final class Queries {
    private final boolean clear;

    private Queries(boolean clear) {
        this.clear = clear;
    }

    /** Who may not ask for personal data is answered from conversations without it. */
    static Query of(Ask ask, Rights rights) {
        return new Queries(rights.personal()).of(ask);
    }

    private Query of(Ask ask) {
        if (ask instanceof Said said) {
            return said(said);
        } else if (ask instanceof Related related) {
            Query both = and(List.of(cheap(related.one()), cheap(related.other())));
            return new HeardQuery(both, related, () -> Hearing.of(related), clear);
        } else if (ask instanceof Not not) {
            return and(List.of(new MatchAllDocsQuery()), of(not.ask()));
        } else if (ask instanceof AnyOf any) {
            return or(any.asks().stream().map(this::of).toList(), 1);
        } else if (ask instanceof AllOf all) {
            return all.asks().isEmpty()
                    ? new MatchAllDocsQuery()
                    : and(all.asks().stream().map(this::of).toList());
        }
        return new ConstantScoreQuery(field(ask));
    }

    private static Query field(Ask ask) {
        if (ask instanceof Has has) {
            return new TermQuery(new Term(Fields.of(has.field()), Documents.term(has.value())));
        }
        Within within = (Within) ask;
        return DoublePoint.newRangeQuery(Fields.of(within.field()), within.low(), within.high());
    }

    /** Plain words need no dear test where nothing is hidden; the order of their places in the index says enough. */
    private Query said(Said said) {
        boolean plain = clear
                && said.phrase().kind() == Phrase.Kind.WORDS
                && said.who() == Speaker.ANYONE
                && said.where().equals(Place.ANYWHERE);
        return plain ? cheap(said) : new HeardQuery(cheap(said), said, () -> Hearing.of(said), clear);
    }

    private static Query cheap(Said said) {
        return switch (said.phrase().kind()) {
            case WORDS -> words(Characters.of(said.phrase().text()));
            case SOUND -> sound(Characters.of(said.phrase().text()));
            case PATTERN -> new MatchAllDocsQuery();
        };
    }

    private static Query words(String words) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.codePoints().mapToObj(Character::toString).forEach(c -> phrase.add(new Term(Fields.TEXT, c)));
        return words.isEmpty() ? new MatchNoDocsQuery("nothing of it is said") : phrase.build();
    }

    private static Query sound(String words) {
        List<Query> pairs = Sounds.of(words).stream().map(Queries::anyTerm).toList();
        return words.isEmpty() ? new MatchNoDocsQuery("nothing of it is said") : or(pairs, pairsNeeded(pairs.size()));
    }

    /** How many pairs of neighbours are left when as much is misheard as still counts as found. */
    private static int pairsNeeded(int pairs) {
        return pairs < 6 ? 1 : pairs / 3;
    }

    private static Query anyTerm(Set<String> terms) {
        return or(
                terms.stream()
                        .map(t -> (Query) new TermQuery(new Term(Fields.SOUND, t)))
                        .toList(),
                1);
    }

    private static Query or(List<Query> queries, int needed) {
        BooleanQuery.Builder or = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        queries.forEach(q -> or.add(q, Occur.SHOULD));
        return or.build();
    }

    /** All of some, none of others. */
    static Query and(List<Query> wanted, Query... unwanted) {
        BooleanQuery.Builder and = new BooleanQuery.Builder();
        wanted.forEach(q -> and.add(q, Occur.MUST));
        for (Query query : unwanted) {
            and.add(query, Occur.MUST_NOT);
        }
        return and.build();
    }
}
