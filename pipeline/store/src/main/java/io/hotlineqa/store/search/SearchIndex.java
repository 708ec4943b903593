package io.hotlineqa.store.search;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.search.Searching.Listed;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jdbi.v3.core.Jdbi;

/**
 * The search index of a store. It follows the store: what is stored, reviewed or removed is found, or no longer found,
 * after the next {@link #catchUp}. Where several processes hold the same index, one of them writes it. Thread-safe.
 */
public final class SearchIndex implements AutoCloseable {
    private final IndexFolder folder;
    private final Changes changes;
    private final HitRows rows;
    private Feed feed;
    private Searchers searchers;

    private SearchIndex(Path root, Store store) {
        Jdbi jdbi = Jdbi.create(store.dataSource());
        this.folder = new IndexFolder(root);
        this.changes = new Changes(jdbi);
        this.rows = new HitRows(jdbi);
    }

    /**
     * Opens the index of a store beside its database, and brings it up to date.
     *
     * @throws StoreException when the folder cannot be used
     */
    public static SearchIndex open(Store store) {
        return open(store, store.indexFolder());
    }

    static SearchIndex open(Store store, Path root) {
        SearchIndex index = new SearchIndex(root, store);
        try {
            Files.createDirectories(root);
            index.catchUp();
            return index;
        } catch (IOException e) {
            index.abandon();
            throw new StoreException("the search index in " + root + " cannot be used: " + e, e);
        }
    }

    /**
     * Makes the index anew beside the old one, which is searched meanwhile, and puts it in its place.
     *
     * @param progress told the number of calls done, now and then
     * @return calls indexed
     */
    public static long rebuild(Store store, LongConsumer progress) throws IOException {
        return rebuild(store, store.indexFolder(), progress);
    }

    static long rebuild(Store store, Path root, LongConsumer progress) throws IOException {
        Files.createDirectories(root);
        IndexFolder folder = new IndexFolder(root);
        Path fresh = folder.fresh();
        long[] done = new long[1];
        try (Feed feed = Feed.open(fresh, new Changes(Jdbi.create(store.dataSource())))) {
            feed.fill(calls -> {
                done[0] = calls;
                progress.accept(calls);
            });
        }
        folder.publish(fresh);
        folder.tidy();
        return done[0];
    }

    /**
     * Compares the index with the store, call by call.
     *
     * @return what is wrong, in plain sentences; empty when nothing is
     */
    public static List<String> verify(Store store) throws IOException {
        return verify(store, store.indexFolder());
    }

    static List<String> verify(Store store, Path root) throws IOException {
        return new Verification(new IndexFolder(root), new Changes(Jdbi.create(store.dataSource()))).check();
    }

    /**
     * Takes over what changed in the store since the last time.
     *
     * @return how many calls were looked at; 0 also where another process writes the index
     */
    public synchronized int catchUp() throws IOException {
        use(folder.current() == null ? begin() : folder.current());
        int looked = feed == null ? 0 : follow();
        searchers.refresh();
        return looked;
    }

    /** A writer that failed is of no further use; the next turn opens another, on a new index where this is damaged. */
    private int follow() throws IOException {
        try {
            return feed.follow();
        } catch (IOException | AlreadyClosedException e) {
            Feed failed = feed;
            feed = null;
            failed.abandon();
            if (isDamage(e)) {
                begin();
            }
            throw e;
        }
    }

    private static boolean isDamage(Exception e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof EOFException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException;
    }

    private Path begin() throws IOException {
        Path fresh = folder.fresh();
        Feed.open(fresh, changes).close();
        folder.publish(fresh);
        return fresh;
    }

    /** Turns to the index in use, which another command may have made anew. */
    private void use(Path current) throws IOException {
        if (feed == null || !feed.folder().equals(current)) {
            takeFeed(current);
        }
        if (searchers == null || !searchers.folder().equals(feed == null ? current : feed.folder())) {
            Searchers old = searchers;
            searchers = Searchers.open(feed == null ? current : feed.folder());
            closeAll(old);
        }
    }

    /** What is damaged or of another version is made anew: the index holds nothing that the store does not. */
    private void takeFeed(Path current) throws IOException {
        closeAll(feed);
        feed = null;
        try {
            feed = Feed.open(current, changes);
            if (!feed.fits(changes.since(Long.MAX_VALUE).next())) {
                closeAll(feed);
                feed = Feed.open(begin(), changes);
            }
            folder.tidy();
        } catch (LockObtainFailedException e) {
            feed = null;
        } catch (IOException e) {
            if (!isDamage(e)) {
                throw e;
            }
            feed = Feed.open(begin(), changes);
        }
    }

    /**
     * Searches.
     *
     * @throws ForbiddenSearchException when it asks for what these rights do not allow
     * @throws IOException when the index cannot be read just now
     */
    public Found search(SearchRequest request, Rights rights) throws IOException, ForbiddenSearchException {
        check(request, rights);
        Listed listed = listed(request, rights);
        return new Found(
                listed.total(),
                rows.of(listed.heard(), request.ask(), rights),
                listed.next(),
                listed.facets(),
                listed.complete());
    }

    /**
     * The ids of the newest calls that fit, at most {@link SearchRequest#DEEPEST}.
     *
     * @throws ForbiddenSearchException when it asks for what these rights do not allow
     * @throws IOException when the index cannot be read just now
     */
    public List<Long> newest(Ask ask, Rights rights) throws IOException, ForbiddenSearchException {
        SearchRequest request = new SearchRequest(ask, HitOrder.NEWEST, 0, 1, true);
        check(request, rights);
        return searched(searcher -> new Searching(searcher, request, rights).ids());
    }

    /**
     * All hits that can be paged to, in the order of the pages: each as the ids of the call that stands for it and of those
     * that stand under it.
     *
     * @throws ForbiddenSearchException when it asks for what these rights do not allow
     * @throws IOException when the index cannot be read just now
     */
    public List<List<Long>> order(SearchRequest request, Rights rights) throws IOException, ForbiddenSearchException {
        check(request, rights);
        return searched(searcher -> new Searching(searcher, request, rights).order());
    }

    private static void check(SearchRequest request, Rights rights) throws ForbiddenSearchException {
        Optional<Field> forbidden =
                request.ask().fields().filter(f -> !rights.allows(f)).findFirst();
        if (forbidden.isPresent()) {
            throw new ForbiddenSearchException(forbidden.get().toString());
        }
        if (!rights.allows(request.order())) {
            throw new ForbiddenSearchException(request.order().name());
        }
    }

    private Listed listed(SearchRequest request, Rights rights) throws IOException {
        return searched(searcher -> new Searching(searcher, request, rights).list());
    }

    private <T> T searched(Searchers.Search<T> search) throws IOException {
        try {
            return searchers().search(search);
        } catch (AlreadyClosedException e) {
            throw new IOException("another index took the place of the one that was searched; search again", e);
        }
    }

    private synchronized Searchers searchers() {
        return searchers;
    }

    /** Whether a call is in the index, as it is now on the disk. */
    public boolean holds(long call) throws IOException {
        return searched(searcher -> searcher.count(new TermQuery(Feed.term(call))) > 0);
    }

    private synchronized void abandon() {
        if (feed != null) {
            feed.abandon();
        }
        IOUtils.closeWhileHandlingException(searchers);
    }

    @Override
    public synchronized void close() throws IOException {
        closeAll(searchers, feed);
        feed = null;
    }

    private static void closeAll(Closeable... all) throws IOException {
        for (Closeable one : all) {
            if (one != null) {
                one.close();
            }
        }
    }
}
