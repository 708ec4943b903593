package io.hotlineqa.jobs;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears recordings, one recogniser a subtask. What can't be heard leaves by the side output. A recording that somebody
 * overwrote meanwhile leaves not at all: nobody knows which bytes were heard, and it stays pending.
 */
final class Transcription extends ProcessFunction<DescribedRecording, TranscribedCall> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Transcription.class);
    private final Ears ears;
    private final int defaultAgentChannel;
    private final OutputTag<RejectedRecording> rejects;
    private transient Recognizer recognizer;
    private transient HearingMeter meter;

    Transcription(Ears ears, int defaultAgentChannel, OutputTag<RejectedRecording> rejects) {
        this.ears = ears;
        this.defaultAgentChannel = defaultAgentChannel;
        this.rejects = rejects;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        recognizer = ears.open();
        meter = new HearingMeter(recognizer::residentBytes);
        meter.register(getRuntimeContext());
    }

    @Override
    public void processElement(DescribedRecording described, Context context, Collector<TranscribedCall> out) {
        DroppedRecording recording = described.recording();
        long start = System.nanoTime();
        meter.begun();
        try {
            Hearing hearing = recognizer.hear(recording.path());
            meter.heard(hearing, System.nanoTime() - start);
            note(described, "heard", start);
            if (isWhatWasHeard(recording)) {
                out.collect(new TranscribedCall(
                        recording, hearing.of(described.call(), recording.ref(), defaultAgentChannel)));
            }
        } catch (RejectedRecordingException rejected) {
            meter.rejected(rejected.reason(), System.nanoTime() - start);
            note(described, rejected.reason().name(), start);
            if (isWhatWasHeard(recording)) {
                String callId = described.call().callId();
                context.output(
                        rejects, new RejectedRecording(recording, callId, rejected.reason(), rejected.getMessage()));
            }
        }
    }

    /** For whoever asks what became of a call; nothing of what was said. */
    private static void note(DescribedRecording described, String outcome, long start) {
        LOG.atInfo()
                .addKeyValue("callId", described.call().callId())
                .addKeyValue("file", described.recording().file())
                .addKeyValue("outcome", outcome)
                .addKeyValue("milliseconds", (System.nanoTime() - start) / 1_000_000)
                .log("recording");
    }

    private static boolean isWhatWasHeard(DroppedRecording recording) {
        if (Fingerprint.hasChanged(recording)) {
            LOG.info("{} was overwritten while it was heard and stays pending", recording.name());
            return false;
        }
        return true;
    }

    @Override
    public void close() {
        if (recognizer != null) {
            recognizer.close();
        }
    }
}
