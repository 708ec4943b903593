package io.hotlineqa.dashboards;

/** The web server cannot start; the message tells an operator why. */
final class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SiteException(String message) {
        super(message);
    }

    SiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
