package io.hotlineqa.dashboards.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;

/** Who asks. */
final class Viewer {
    private Viewer() {}

    /** Null when nobody is logged in. */
    static Account of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication login
                        && login.getPrincipal() instanceof Account account
                ? account
                : null;
    }
}
