package io.hotlineqa.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Hands out recordings on request. The intake lists and hashes ahead on its own thread; all other methods run in the
 * coordinator's thread. The intake is closed at its end, since the cluster closes an enumerator only some time after it
 * has made the job's end known. What a lost reader had been given comes back and goes out again, but for the recordings
 * that have reached their end in the ledger.
 */
final class DropEnumerator implements SplitEnumerator<DropSplit, Integer> {
    private static final int AHEAD = 64;
    private final SplitEnumeratorContext<DropSplit> context;
    private final IntakeOpener opener;
    private final Intake intake;
    private final Deque<DropSplit> ready = new ArrayDeque<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean taking;
    private boolean exhausted;
    private int comingBack;

    DropEnumerator(SplitEnumeratorContext<DropSplit> context, IntakeOpener opener) throws Exception {
        this.context = context;
        this.opener = opener;
        this.intake = opener.open();
        context.metricGroup().setUnassignedSplitsGauge(() -> (long) ready.size());
    }

    @Override
    public void start() {
        takeAhead();
    }

    @Override
    public void handleSplitRequest(int reader, String host) {
        waiting.add(reader);
        serve();
    }

    private void takeAhead() {
        if (!taking && !exhausted && ready.size() < AHEAD) {
            taking = true;
            context.callAsync(intake::next, this::taken);
        }
    }

    private void taken(List<DroppedRecording> recordings, Throwable failure) {
        if (failure != null) {
            throw new FlinkRuntimeException("the drop can't be listed", failure);
        }
        taking = false;
        exhausted = recordings.isEmpty();
        if (exhausted) {
            intake.close();
        }
        recordings.forEach(r -> ready.add(new DropSplit(r)));
        serve();
    }

    private void serve() {
        waiting.removeIf(reader -> !context.registeredReaders().containsKey(reader));
        while (!waiting.isEmpty() && !ready.isEmpty()) {
            context.assignSplit(ready.poll(), waiting.poll());
        }
        while (exhausted && comingBack == 0 && !waiting.isEmpty()) {
            context.signalNoMoreSplits(waiting.poll());
        }
        takeAhead();
    }

    @Override
    public void addSplitsBack(List<DropSplit> splits, int reader) {
        List<DroppedRecording> recordings = splits.stream()
                .map(DropSplit::recording)
                .filter(Objects::nonNull)
                .toList();
        waiting.removeIf(asked -> asked == reader);
        comingBack++;
        context.callAsync(() -> unfinished(recordings), this::cameBack);
    }

    private List<DroppedRecording> unfinished(List<DroppedRecording> recordings) throws Exception {
        try (Intake again = opener.open()) {
            return again.unfinished(recordings);
        }
    }

    private void cameBack(List<DroppedRecording> recordings, Throwable failure) {
        if (failure != null) {
            throw new FlinkRuntimeException("the ledger does not say what a lost reader has done", failure);
        }
        comingBack--;
        recordings.forEach(r -> ready.addFirst(new DropSplit(r)));
        serve();
    }

    @Override
    public void addReader(int reader) {
        // A reader asks for its first recording itself.
    }

    @Override
    public Integer snapshotState(long checkpoint) {
        return 0;
    }

    @Override
    public void close() {
        intake.close();
    }
}
