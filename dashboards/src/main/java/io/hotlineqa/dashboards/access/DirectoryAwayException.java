package io.hotlineqa.dashboards.access;

import org.springframework.security.authentication.InternalAuthenticationServiceException;

/** The company's directory does not answer, so nobody can say whether the password is right. */
public final class DirectoryAwayException extends InternalAuthenticationServiceException {
    private static final long serialVersionUID = 1L;

    public DirectoryAwayException(Throwable cause) {
        super("the directory does not answer", cause);
    }
}
