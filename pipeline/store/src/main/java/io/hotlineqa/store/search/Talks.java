package io.hotlineqa.store.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** The conversations of one segment, read in the order of its documents. Not safe for use by several threads. */
final class Talks {
    private final BinaryDocValues clear;
    private final BinaryDocValues hidden;
    private final Runs runs = new Runs();

    private Talks(BinaryDocValues clear, BinaryDocValues hidden) {
        this.clear = clear;
        this.hidden = hidden;
    }

    /** As they were spoken. */
    static Talks clear(LeafReader segment) throws IOException {
        return new Talks(DocValues.getBinary(segment, Fields.TALK), DocValues.emptyBinary());
    }

    /** With personal data hidden. */
    static Talks hidden(LeafReader segment) throws IOException {
        return new Talks(DocValues.getBinary(segment, Fields.TALK), DocValues.getBinary(segment, Fields.HIDDEN));
    }

    Talk at(int document) throws IOException {
        return Talk.read(bytesAt(document));
    }

    /** Good until the next is asked for. */
    Runs runsAt(int document) throws IOException {
        runs.read(bytesAt(document));
        return runs;
    }

    private BytesRef bytesAt(int document) throws IOException {
        if (hidden.advanceExact(document)) {
            return hidden.binaryValue();
        }
        clear.advanceExact(document);
        return clear.binaryValue();
    }
}
