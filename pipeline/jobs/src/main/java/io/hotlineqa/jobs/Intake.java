package io.hotlineqa.jobs;

import java.util.List;

/**
 * What a run takes in, decided file by file before anything is decoded: only recordings without a terminal state come
 * out of it. Used by one thread.
 */
public interface Intake extends AutoCloseable {
    /** The next recordings to be heard, in the order in which they should be; empty at the end. */
    List<DroppedRecording> next() throws Exception;

    /** Those of these recordings that have no end in the ledger yet. */
    List<DroppedRecording> unfinished(List<DroppedRecording> recordings) throws Exception;

    /** Closing twice does nothing. */
    @Override
    void close();
}
