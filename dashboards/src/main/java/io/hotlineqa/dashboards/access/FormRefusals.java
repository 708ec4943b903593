package io.hotlineqa.dashboards.access;

import io.hotlineqa.dashboards.web.SentForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Refusals to people. A form without the token of the session is not looked into: the session in which it was filled in
 * has ended, or it is somebody else's form. Nothing is done; what was typed is shown to whoever typed it.
 */
final class FormRefusals implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && isLoggedIn()) {
            SentForm.keepOfOtherSession(request);
        } else if (why instanceof CsrfException) {
            SentForm.keepOfEndedSession(request);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isLoggedIn() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof Account;
    }
}
