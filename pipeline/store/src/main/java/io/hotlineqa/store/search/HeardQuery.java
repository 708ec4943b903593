package io.hotlineqa.store.search;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Calls in whose conversation something is heard: the cheap test is a query of terms, the dear one listens to the
 * conversation.
 */
final class HeardQuery extends Query {
    private final Query cheap;
    private final Object asked;
    private final Supplier<Hearing> dear;
    private final boolean clear;

    /**
     * @param cheap lets every call through that may fit
     * @param asked what {@code dear} listens for; equal ones listen for the same
     * @param dear makes what listens; each thread has its own, as long as the search lasts
     * @param clear whether it listens to personal data too
     */
    HeardQuery(Query cheap, Object asked, Supplier<Hearing> dear, boolean clear) {
        this.cheap = cheap;
        this.asked = asked;
        this.dear = dear;
        this.clear = clear;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = cheap.rewrite(searcher);
        return rewritten.equals(cheap) ? this : new HeardQuery(rewritten, asked, dear, clear);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight cheapWeight = searcher.createWeight(cheap, ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<Thread, Hearing> hearings = new ConcurrentHashMap<>();
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                Scorer candidates = cheapWeight.scorer(context);
                if (candidates == null) {
                    return null;
                }
                Talks talks = clear ? Talks.clear(context.reader()) : Talks.hidden(context.reader());
                Hearing hearing = hearings.computeIfAbsent(Thread.currentThread(), thread -> dear.get());
                return new HeardScorer(this, boost, new Listening(candidates, talks, hearing));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public String toString(String field) {
        return "heard(" + asked + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeardQuery query
                && query.cheap.equals(cheap)
                && query.asked.equals(asked)
                && query.clear == clear;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cheap, asked, clear);
    }

    /** The dear test of one segment. */
    static final class Listening extends TwoPhaseIterator {
        /** Reading and listening, in units of comparing two numbers. */
        private static final float COST = 2000;

        private final Talks talks;
        private final Hearing hearing;
        private double quality;

        Listening(Scorer candidates, Talks talks, Hearing hearing) {
            super(candidates.iterator());
            this.talks = talks;
            this.hearing = hearing;
        }

        @Override
        public boolean matches() throws IOException {
            quality = hearing.best(talks, approximation().docID());
            return quality > 0;
        }

        @Override
        public float matchCost() {
            return COST;
        }

        double quality() {
            return quality;
        }
    }
}
