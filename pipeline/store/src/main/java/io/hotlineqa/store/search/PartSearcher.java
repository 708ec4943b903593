package io.hotlineqa.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Weight;

/**
 * Looks at several parts of an index at the same time, as many as there are processors. An index has few segments, and large
 * ones: given out whole, all would wait for whoever has the last. So each takes a part of a segment, and another when it is
 * done. For collectors that want every hit; serves one search after the other.
 */
final class PartSearcher extends IndexSearcher {
    /** Calls of a part: few enough to be done in milliseconds, many enough that going to its first costs nothing beside. */
    private static final int PART = 4096;

    private final Queue<Part> parts = new ConcurrentLinkedQueue<>();
    private final int most;
    private volatile boolean outOfTime;

    PartSearcher(IndexReader reader) {
        this(reader, PART);
    }

    /** @param most calls a part has at the most */
    PartSearcher(IndexReader reader, int most) {
        super(reader, ForkJoinPool.commonPool());
        this.most = most;
    }

    /** A stretch of the documents of a segment. */
    private record Part(LeafReaderContext segment, int from, int to) {}

    /** One for each who looks: what they look at is found out as they go. */
    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> segments) {
        int looking = Math.min(
                Runtime.getRuntime().availableProcessors(),
                segments.stream().mapToInt(this::count).sum());
        return Collections.nCopies(looking, new LeafSlice(new ArrayList<>(segments)))
                .toArray(LeafSlice[]::new);
    }

    private int count(LeafReaderContext segment) {
        return (segment.reader().maxDoc() + most - 1) / most;
    }

    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> collectors) throws IOException {
        parts.clear();
        for (LeafReaderContext segment : leafContexts) {
            int end = segment.reader().maxDoc();
            for (int from = 0; from < end; from += most) {
                parts.add(new Part(segment, from, Math.min(end, from + most)));
            }
        }
        return super.search(query, collectors);
    }

    /**
     * Done by each who looks, until no part is left. The collector is not told the weight: of one that can count a segment
     * beforehand it would count all of the segment for each part.
     */
    @Override
    protected void search(List<LeafReaderContext> segments, Weight weight, Collector collector) throws IOException {
        for (Part part = parts.poll(); part != null && !isTimeOver(); part = parts.poll()) {
            search(part, weight, collector);
        }
    }

    private static void search(Part part, Weight weight, Collector collector) throws IOException {
        LeafCollector found = collector.getLeafCollector(part.segment);
        BulkScorer scorer = weight.bulkScorer(part.segment);
        if (scorer != null) {
            scorer.score(found, part.segment.reader().getLiveDocs(), part.from, part.to);
        }
        found.finish();
    }

    private boolean isTimeOver() {
        if (getTimeout() != null && getTimeout().shouldExit()) {
            outOfTime = true;
        }
        return outOfTime;
    }

    @Override
    public boolean timedOut() {
        return outOfTime || super.timedOut();
    }
}
