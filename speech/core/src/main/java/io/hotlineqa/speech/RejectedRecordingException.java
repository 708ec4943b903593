package io.hotlineqa.speech;

/** One recording cannot be scored; it goes to quarantine under the reason, and the others go on. */
public final class RejectedRecordingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final QuarantineReason reason;

    /**
     * @param reason the code that operators filter by
     * @param detail what was found where, for the operator to read
     */
    public RejectedRecordingException(QuarantineReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public QuarantineReason reason() {
        return reason;
    }
}
