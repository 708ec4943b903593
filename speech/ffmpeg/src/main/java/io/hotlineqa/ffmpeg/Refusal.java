package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;

/** The ways a recording is turned away here. */
final class Refusal {
    private Refusal() {}

    static RejectedRecordingException empty(String detail) {
        return new RejectedRecordingException(QuarantineReason.EMPTY, detail);
    }

    static RejectedRecordingException truncated(String detail) {
        return new RejectedRecordingException(QuarantineReason.TRUNCATED, detail);
    }

    static RejectedRecordingException corrupt(String detail) {
        return new RejectedRecordingException(QuarantineReason.CORRUPT, detail);
    }

    static RejectedRecordingException tooLarge(String detail) {
        return new RejectedRecordingException(QuarantineReason.TOO_LARGE, detail);
    }

    static RejectedRecordingException unsupported(String detail) {
        return new RejectedRecordingException(QuarantineReason.UNSUPPORTED_FORMAT, detail);
    }
}
