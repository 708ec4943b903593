package io.hotlineqa.jobs;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The recordings of a drop, one split each: a reader asks for its next recording when it has done with the last, so a
 * long call holds up one worker and no other. Bounded; its recovery point is the ledger behind the intake, so it keeps
 * no state of its own in checkpoints.
 */
public final class DropSource implements Source<DroppedRecording, DropSplit, Integer> {
    private static final long serialVersionUID = 1L;
    private final IntakeOpener intake;

    public DropSource(IntakeOpener intake) {
        this.intake = intake;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<DropSplit, Integer> createEnumerator(SplitEnumeratorContext<DropSplit> context)
            throws Exception {
        return new DropEnumerator(context, intake);
    }

    @Override
    public SplitEnumerator<DropSplit, Integer> restoreEnumerator(
            SplitEnumeratorContext<DropSplit> context, Integer checkpoint) throws Exception {
        return createEnumerator(context);
    }

    @Override
    public SimpleVersionedSerializer<DropSplit> getSplitSerializer() {
        return new DropSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Integer> getEnumeratorCheckpointSerializer() {
        return new NoStateSerializer();
    }

    @Override
    public SourceReader<DroppedRecording, DropSplit> createReader(SourceReaderContext context) {
        return new IteratorSourceReader<>(context);
    }
}
