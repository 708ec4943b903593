package io.hotlineqa.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Holds an index against the store. Calls that the index has yet to take over are left out. Serves one comparison. */
final class Verification {
    private static final int BATCH = 500;

    private final IndexFolder folder;
    private final Changes changes;
    private final Map<Long, Entry> indexed = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    Verification(IndexFolder folder, Changes changes) {
        this.folder = folder;
        this.changes = changes;
    }

    List<String> check() throws IOException {
        Path current = folder.current();
        if (current == null) {
            return List.of("there is no index; make one with qa index rebuild");
        }
        try {
            compareWith(current);
        } catch (IOException e) {
            wrong.add("the index cannot be read: " + e.getMessage() + "; make one with qa index rebuild");
        }
        return wrong;
    }

    private void compareWith(Path current) throws IOException {
        try (FSDirectory directory = FSDirectory.open(current);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                read(leaf);
            }
            Commit commit = Commit.read(reader.getIndexCommit().getUserData());
            compare(changes.since(commit.mark()).calls().keySet());
        }
    }

    private void read(LeafReaderContext leaf) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
        NumericDocValues digests = DocValues.getNumeric(leaf.reader(), Fields.DIGEST);
        BinaryDocValues talks = DocValues.getBinary(leaf.reader(), Fields.TALK);
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
            if (live == null || live.get(document)) {
                ids.advanceExact(document);
                digests.advanceExact(document);
                talks.advanceExact(document);
                add(
                        ids.longValue(),
                        new Entry(digests.longValue(), talks.binaryValue().hashCode()));
            }
        }
    }

    private void add(long id, Entry entry) {
        if (indexed.put(id, entry) != null) {
            wrong.add("call " + id + " is in the index twice");
        }
    }

    private void compare(Set<Long> notYet) {
        for (List<Long> ids = changes.ids(0, BATCH);
                !ids.isEmpty();
                ids = changes.ids(ids.get(ids.size() - 1), BATCH)) {
            changes.calls(ids).forEach(call -> compare(call, notYet.contains(call.id())));
        }
        indexed.keySet().removeAll(notYet);
        indexed.keySet().forEach(id -> wrong.add("call " + id + " is in the index and not in the store"));
    }

    private void compare(IndexedCall call, boolean notYet) {
        Entry entry = indexed.remove(call.id());
        if (notYet) {
            return;
        }
        if (entry == null) {
            wrong.add("call " + call.id() + " is missing in the index");
        } else if (entry.digest() != Documents.digest(call)) {
            wrong.add("call " + call.id() + " is stale in the index");
        } else if (entry.talk() != Documents.talk(call).bytes().hashCode()) {
            wrong.add("call " + call.id() + " has other words in the index");
        }
    }

    /** A document, by what can be compared. */
    private record Entry(long digest, int talk) {}
}
