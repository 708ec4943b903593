package io.hotlineqa.dashboards.access;

import io.hotlineqa.dashboards.web.SentForm;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Looks at everybody again at each request: a session ends at once when its user is disabled, gets another role, agent or
 * password, or is logged out where the company keeps them, and after the longest time in any case; a one-time password opens nothing but the page to change it. Whom
 * somebody else vouches for is vouched for again from time to time.
 */
final class Doorman implements HandlerInterceptor {
    /** A form that is being filled in is not lost for want of a page: what is no page has so much longer. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final RequestCache pages = new HttpSessionRequestCache();
    private final Store store;
    private final List<WayIn> others;
    private final Duration longest;

    Doorman(Store store, List<WayIn> others, Duration longest) {
        this.store = store;
        this.others = others;
        this.longest = longest;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Account account = Viewer.of(request);
        if (account == null) {
            return true;
        }
        Optional<User> user = store.users().find(account.getUsername());
        if (user.isEmpty() || !account.isStill(user.get()) || account.isOlderThan(longest) || isOver(account)) {
            return end(request, response);
        }
        Optional<WayIn> again = others.stream()
                .filter(way -> isToBeAsked(way, account, isPage(request)))
                .findFirst();
        if (again.isPresent()) {
            return askAgain(again.get(), request, response);
        }
        if (user.get().mustChange() && !request.getServletPath().equals("/password")) {
            response.sendRedirect("/password");
            return false;
        }
        return true;
    }

    private boolean isOver(Account account) {
        return others.stream().anyMatch(way -> way.source() == account.source() && way.isOver(account));
    }

    private static boolean isToBeAsked(WayIn way, Account account, boolean isPage) {
        return way.source() == account.source()
                && way.asksAgainAfter()
                        .map(limit -> isPage ? limit : limit.plus(GRACE))
                        .filter(account::isOlderThan)
                        .isPresent();
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Whom the company still knows is back on the page at once, and has noticed nothing. */
    private boolean askAgain(WayIn way, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isPage(request)) {
            return end(request, response);
        }
        request.getSession().invalidate();
        pages.saveRequest(request, response);
        response.sendRedirect(way.address().orElse("/login?over"));
        return false;
    }

    /** A page leads to the log-in; what was typed into a form is shown instead, and none of it is done. */
    private static boolean end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().invalidate();
        if (request.getMethod().equals("POST")) {
            SentForm.keepOfEndedSession(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect("/login?over");
        }
        return false;
    }
}
