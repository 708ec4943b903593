package io.hotlineqa.store.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/** What searches one index, as it was last made durable. Thread-safe. */
final class Searchers implements Closeable {
    /** A search that takes longer ends with what it has found so far. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private final Path folder;
    private final FSDirectory directory;
    private final SearcherManager searchers;

    private Searchers(Path folder, FSDirectory directory, SearcherManager searchers) {
        this.folder = folder;
        this.directory = directory;
        this.searchers = searchers;
    }

    static Searchers open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return new Searchers(folder, directory, new SearcherManager(directory, null));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    /** Looks whether there is something new. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    <T> T search(Search<T> search) throws IOException {
        IndexSearcher shared = searchers.acquire();
        try {
            IndexSearcher own = new PartSearcher(shared.getIndexReader());
            own.setTimeout(until(System.nanoTime() + PATIENCE_NANOS));
            return search.with(own);
        } finally {
            searchers.release(shared);
        }
    }

    private static QueryTimeout until(long end) {
        return () -> System.nanoTime() - end > 0;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        directory.close();
    }

    /** One use of a searcher. */
    interface Search<T> {
        T with(IndexSearcher searcher) throws IOException;
    }
}
