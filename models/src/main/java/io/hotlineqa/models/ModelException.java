package io.hotlineqa.models;

/** A speech model cannot be found, trusted or installed. The message says what is wrong and what can be done. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }

    ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
