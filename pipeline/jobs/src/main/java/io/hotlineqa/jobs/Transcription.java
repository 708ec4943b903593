package io.hotlineqa.jobs;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Hears recordings, one recogniser a subtask. What can't be heard leaves by the side output. */
final class Transcription extends ProcessFunction<DescribedRecording, TranscribedCall> {
    private static final long serialVersionUID = 1L;
    private final Ears ears;
    private final int defaultAgentChannel;
    private final OutputTag<RejectedRecording> rejects;
    private transient Recognizer recognizer;

    Transcription(Ears ears, int defaultAgentChannel, OutputTag<RejectedRecording> rejects) {
        this.ears = ears;
        this.defaultAgentChannel = defaultAgentChannel;
        this.rejects = rejects;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        recognizer = ears.open();
    }

    @Override
    public void processElement(DescribedRecording described, Context context, Collector<TranscribedCall> out) {
        DroppedRecording recording = described.recording();
        try {
            Hearing hearing = recognizer.hear(recording.path());
            out.collect(
                    new TranscribedCall(recording, hearing.of(described.call(), recording.ref(), defaultAgentChannel)));
        } catch (RejectedRecordingException rejected) {
            String callId = described.call().callId();
            context.output(rejects, new RejectedRecording(recording, callId, rejected.reason(), rejected.getMessage()));
        }
    }

    @Override
    public void close() {
        if (recognizer != null) {
            recognizer.close();
        }
    }
}
