package io.hotlineqa.jobs;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;

/**
 * A recording that can't be scored.
 *
 * @param recording which
 * @param callId whose call it would have been
 * @param reason the code operators filter by
 * @param detail what was found where
 */
public record RejectedRecording(DroppedRecording recording, String callId, QuarantineReason reason, String detail) {
    /** Ends the recording in quarantine. */
    public static void into(Store store, RejectedRecording rejected) {
        DroppedRecording recording = rejected.recording();
        store.ledger()
                .quarantine(
                        recording.drop(),
                        recording.file(),
                        recording.sha256(),
                        rejected.callId(),
                        rejected.reason(),
                        rejected.detail());
    }
}
