package io.hotlineqa.jobs;

import io.hotlineqa.rules.Inspected;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.call.ScoredCall;
import org.apache.flink.api.common.accumulators.DoubleCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Lets the rulebook judge what was heard. */
final class Inspection extends RichMapFunction<TranscribedCall, ScoredCall> {
    private static final long serialVersionUID = 1L;
    private final Judge judge;
    private transient Inspector inspector;
    private transient DoubleCounter seconds;

    Inspection(Judge judge) {
        this.judge = judge;
    }

    @Override
    public void open(OpenContext context) {
        inspector = judge.open();
        seconds = new DoubleCounter();
        getRuntimeContext().addAccumulator(Workload.INSPECTION_SECONDS, seconds);
    }

    @Override
    public ScoredCall map(TranscribedCall call) {
        DroppedRecording recording = call.recording();
        Transcript transcript = call.transcript();
        long start = System.nanoTime();
        Inspected inspected = inspector.inspectWithContact(transcript);
        seconds.add((System.nanoTime() - start) / 1e9);
        return new ScoredCall(
                recording.drop(),
                recording.file(),
                recording.sha256(),
                transcript,
                inspected.scorecard(),
                inspected.contact());
    }
}
