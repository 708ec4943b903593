package io.hotlineqa.dashboards.web;

import io.hotlineqa.store.database.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while the database does not answer: the ordinary error page would ask it who is logged in. Whatever was asked
 * may be asked again in a moment.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String SECONDS = "10";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            Throwable asked = whatFailedFirst(failed);
            if (response.isCommitted() || !Outage.mayPass(asked)) {
                throw failed;
            }
            LOG.warn("the database does not answer: {}", Outage.reason(asked));
            answer(request.getServletPath().startsWith("/api/"), response);
        }
    }

    /** A rollback that fails on the broken connection hides what the connection broke at. */
    static Throwable whatFailedFirst(Throwable failed) {
        return failed instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : failed;
    }

    private static void answer(boolean isProgram, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setContentType(
                isProgram ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        try (InputStream words = DatabaseAway.class.getResourceAsStream(isProgram ? "/away.json" : "/away.html")) {
            words.transferTo(response.getOutputStream());
        }
    }
}
