package io.hotlineqa.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Hands out recordings on request. The intake lists and hashes ahead on its own thread; all other methods run in the
 * coordinator's thread. The intake is closed at its end, since the cluster closes an enumerator only some time after it
 * has made the job's end known.
 */
final class DropEnumerator implements SplitEnumerator<DropSplit, Integer> {
    private static final int AHEAD = 64;
    private final SplitEnumeratorContext<DropSplit> context;
    private final Intake intake;
    private final Deque<DropSplit> ready = new ArrayDeque<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean taking;
    private boolean exhausted;

    DropEnumerator(SplitEnumeratorContext<DropSplit> context, Intake intake) {
        this.context = context;
        this.intake = intake;
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
        while (!waiting.isEmpty() && !ready.isEmpty()) {
            context.assignSplit(ready.poll(), waiting.poll());
        }
        while (exhausted && !waiting.isEmpty()) {
            context.signalNoMoreSplits(waiting.poll());
        }
        takeAhead();
    }

    @Override
    public void addSplitsBack(List<DropSplit> splits, int reader) {
        splits.stream().filter(s -> s.recording() != null).forEach(ready::addFirst);
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
