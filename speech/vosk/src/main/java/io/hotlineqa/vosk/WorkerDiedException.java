package io.hotlineqa.vosk;

import io.hotlineqa.speech.QuarantineReason;

/** The worker is gone, and what it was hearing may be why. */
final class WorkerDiedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final QuarantineReason reason;

    /** @param reason {@code ENGINE_CRASH} or {@code TIMEOUT} */
    WorkerDiedException(QuarantineReason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    QuarantineReason reason() {
        return reason;
    }
}
