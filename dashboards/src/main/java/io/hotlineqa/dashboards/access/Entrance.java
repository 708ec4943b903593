package io.hotlineqa.dashboards.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads whoever is not logged in to the page for it, which says so when it is their session that has ended. */
final class Entrance extends LoginUrlAuthenticationEntryPoint {
    private static final String LOG_IN = "/login";

    Entrance() {
        super(LOG_IN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? LOG_IN + "?over" : LOG_IN;
    }
}
