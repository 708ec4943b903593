package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.store.Store;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the provider tells that somebody logged out there, as OpenID Connect Back-Channel Logout 1.0 has it: their sessions
 * here are over from their next request on.
 */
final class BackChannel extends OncePerRequestFilter {
    static final String PATH = "/logout/connect/back-channel/" + OidcSettings.ID;
    private static final Logger LOG = LoggerFactory.getLogger(BackChannel.class);

    private final LogoutTokens tokens;
    private final Store store;
    private final Duration kept;

    /** @param kept how long a log-out is remembered */
    BackChannel(LogoutTokens tokens, Store store, Duration kept) {
        this.tokens = tokens;
        this.store = store;
        this.kept = kept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String token = request.getParameter("logout_token");
        if (token == null) {
            refuse(response, "there is no logout_token");
            return;
        }
        try {
            note(tokens.read(token), response);
        } catch (BadJwtException wrong) {
            refuse(response, wrong.getMessage());
        } catch (IllegalStateException away) {
            LOG.warn("a log-out at the provider cannot be checked: {}", away.getMessage());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void note(LogoutTokens.Logout logout, HttpServletResponse response) throws IOException {
        if (store.providerLogouts().note(logout.jti(), logout.sid(), logout.subject(), Instant.now(), kept)) {
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            refuse(response, "this token was here before");
        }
    }

    /** Why stands in the log; whoever sends a token that is none learns nothing more. */
    private static void refuse(HttpServletResponse response, String why) throws IOException {
        LOG.warn("a log-out was refused: {}", why);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"error\":\"invalid_request\"}");
    }
}
