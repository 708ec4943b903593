package io.hotlineqa.vosk;

/** No worker comes up, in several tries: the speech model or the machine is not fit to hear anything. */
public final class NoWorkerException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoWorkerException(String message, Throwable cause) {
        super(message, cause);
    }
}
