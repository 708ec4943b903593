package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.QuarantineReason;

/** An archive of which nothing is taken. The message is for the operator. */
final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;
    private final QuarantineReason reason;

    ArchiveException(QuarantineReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static ArchiveException unsafe(String detail) {
        return new ArchiveException(QuarantineReason.UNSAFE_ARCHIVE, detail);
    }

    static ArchiveException broken(Exception cause) {
        return new ArchiveException(QuarantineReason.CORRUPT, "it can't be unpacked: " + cause.getMessage());
    }

    QuarantineReason reason() {
        return reason;
    }
}
