package io.hotlineqa.store.search;

import io.hotlineqa.store.search.Changes.Touched;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Writes one index. Documents and the mark up to which the store has been seen become durable in one step, so that a
 * killed process goes on from its last step and loses nothing. One thread at a time.
 */
final class Feed implements Closeable {
    private static final int BATCH = 200;
    private static final int BUFFER_MB = 64;
    private static final int SEGMENTS = 4;

    private final Path folder;
    private final Changes changes;
    private final String database;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private Commit known;
    private long mark;
    private Map<Long, Long> seen = Map.of();
    private boolean removed;

    private Feed(Path folder, Changes changes, FSDirectory directory, IndexWriter writer) {
        this.folder = folder;
        this.changes = changes;
        this.database = changes.database();
        this.directory = directory;
        this.writer = writer;
    }

    /** @throws org.apache.lucene.store.LockObtainFailedException when another process writes it */
    static Feed open(Path folder, Changes changes) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config = new IndexWriterConfig(null).setRAMBufferSizeMB(BUFFER_MB);
            // One that merges beside us may still read what is to be forgotten, and would not be waited for.
            config.setMergeScheduler(new SerialMergeScheduler());
            return begun(folder, changes, directory, new IndexWriter(directory, config.setCommitOnClose(false)));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Feed begun(Path folder, Changes changes, FSDirectory directory, IndexWriter writer)
            throws IOException {
        try {
            Feed feed = new Feed(folder, changes, directory, writer);
            feed.begin();
            return feed;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    private void begin() throws IOException {
        Map<String, String> entries = new HashMap<>();
        if (DirectoryReader.indexExists(directory)) {
            writer.getLiveCommitData().forEach(e -> entries.put(e.getKey(), e.getValue()));
        }
        if (entries.isEmpty()) {
            commit(0);
        }
        known = entries.isEmpty() ? known : Commit.read(entries);
        mark = known.mark();
    }

    /** Whether it can be gone on with, when the store has reached this mark. */
    boolean fits(long reached) {
        return known.fits(database, reached);
    }

    Path folder() {
        return folder;
    }

    /** Takes over what changed; says how many calls were looked at. */
    int follow() throws IOException {
        Touched touched = changes.since(mark);
        List<Long> fresh = touched.calls().entrySet().stream()
                .filter(e -> !e.getValue().equals(seen.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        for (int at = 0; at < fresh.size(); at += BATCH) {
            take(fresh.subList(at, Math.min(at + BATCH, fresh.size())));
        }
        commit(touched.next());
        seen = touched.calls();
        if (removed) {
            forget();
        }
        return fresh.size();
    }

    /** Takes over every call. */
    void fill(LongConsumer progress) throws IOException {
        long next = changes.since(Long.MAX_VALUE).next();
        long done = 0;
        for (List<Long> ids = changes.ids(0, BATCH);
                !ids.isEmpty();
                ids = changes.ids(ids.get(ids.size() - 1), BATCH)) {
            take(ids);
            done += ids.size();
            progress.accept(done);
        }
        writer.forceMerge(SEGMENTS);
        commit(next);
    }

    private void take(List<Long> ids) throws IOException {
        Set<Long> gone = new HashSet<>(ids);
        List<IndexedCall> calls = changes.calls(ids);
        // Reading and hiding what was said is most of the work; the order of documents stays that of their ids.
        List<Document> documents = calls.parallelStream().map(Documents::of).toList();
        for (int i = 0; i < documents.size(); i++) {
            gone.remove(calls.get(i).id());
            writer.updateDocument(term(calls.get(i).id()), documents.get(i));
        }
        List<Term> terms = new ArrayList<>();
        gone.forEach(id -> terms.add(term(id)));
        writer.deleteDocuments(terms.toArray(Term[]::new));
        removed |= !gone.isEmpty();
    }

    static Term term(long id) {
        return new Term(Fields.ID, String.valueOf(id));
    }

    /** Writes what was deleted out of the files, so that nothing of it can be found on the disk. */
    void forget() throws IOException {
        writer.forceMergeDeletes(true);
        commit(mark);
        writer.deleteUnusedFiles();
        removed = false;
    }

    private void commit(long next) throws IOException {
        known = new Commit(Fields.FORMAT, database, next);
        writer.setLiveCommitData(known.write().entrySet());
        writer.commit();
        mark = next;
    }

    /** Lets go of what cannot be written any more; what was durable stays. */
    void abandon() {
        IOUtils.closeWhileHandlingException(writer, directory);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
