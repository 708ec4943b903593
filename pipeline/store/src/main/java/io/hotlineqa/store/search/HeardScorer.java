package io.hotlineqa.store.search;

import io.hotlineqa.store.search.HeardQuery.Listening;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** The calls of one segment in which something is heard; the clearer, the higher the score. */
final class HeardScorer extends Scorer {
    private final float boost;
    private final Listening listening;
    private final DocIdSetIterator iterator;

    HeardScorer(Weight weight, float boost, Listening listening) {
        super(weight);
        this.boost = boost;
        this.listening = listening;
        this.iterator = TwoPhaseIterator.asDocIdSetIterator(listening);
    }

    @Override
    public DocIdSetIterator iterator() {
        return iterator;
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
        return listening;
    }

    @Override
    public float getMaxScore(int upTo) {
        return boost;
    }

    @Override
    public float score() {
        return (float) (boost * listening.quality());
    }

    @Override
    public int docID() {
        return listening.approximation().docID();
    }
}
