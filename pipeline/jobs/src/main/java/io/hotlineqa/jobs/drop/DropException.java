package io.hotlineqa.jobs.drop;

/** Something is wrong with a drop as a whole, so that scoring can't start. The message is for the operator. */
public final class DropException extends Exception {
    private static final long serialVersionUID = 1L;

    public DropException(String message) {
        super(message);
    }
}
