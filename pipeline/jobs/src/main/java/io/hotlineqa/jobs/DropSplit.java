package io.hotlineqa.jobs;

import java.util.Collections;
import java.util.Iterator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;

/** One recording on its way to a reader; without a recording once it has been read. */
record DropSplit(String splitId, DroppedRecording recording)
        implements IteratorSourceSplit<DroppedRecording, Iterator<DroppedRecording>> {

    DropSplit(DroppedRecording recording) {
        this(recording.drop() + "/" + recording.file(), recording);
    }

    @Override
    public Iterator<DroppedRecording> getIterator() {
        return recording == null
                ? Collections.emptyIterator()
                : Collections.singleton(recording).iterator();
    }

    @Override
    public DropSplit getUpdatedSplitForIterator(Iterator<DroppedRecording> iterator) {
        return iterator.hasNext() ? this : new DropSplit(splitId, null);
    }
}
