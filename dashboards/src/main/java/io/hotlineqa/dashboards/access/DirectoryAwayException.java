package io.hotlineqa.dashboards.access;

import org.springframework.security.authentication.AccountStatusException;

/**
 * The company's directory does not answer, so nobody can say whether the password is right. Of the exceptions after which
 * nobody else is asked about the password, this kind is not logged with a stack trace: one line says what is wrong.
 */
public final class DirectoryAwayException extends AccountStatusException {
    private static final long serialVersionUID = 1L;

    public DirectoryAwayException(Throwable cause) {
        super("the directory does not answer", cause);
    }
}
