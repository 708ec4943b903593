package io.hotlineqa.jobs.remote;

/** A drop can't be fetched. The message is for the operator and holds no secret. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean mayPass;

    FetchException(String message, boolean mayPass, Throwable cause) {
        super(message, cause);
        this.mayPass = mayPass;
    }

    /** Whether the same fetch may succeed later with nothing changed; what it has fetched by then is kept. */
    public boolean mayPass() {
        return mayPass;
    }
}
