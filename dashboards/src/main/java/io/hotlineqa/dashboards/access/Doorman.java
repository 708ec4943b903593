package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Looks at everybody again at each request: a session ends at once when its user is disabled, gets another role, agent or
 * password, and after the longest time in any case; a one-time password opens nothing but the page to change it.
 */
final class Doorman implements HandlerInterceptor {
    private final Store store;
    private final Duration longest;

    Doorman(Store store, Duration longest) {
        this.store = store;
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
        if (user.isEmpty() || isOver(request.getSession(), account, user.get())) {
            request.getSession().invalidate();
            response.sendRedirect("/login?over");
            return false;
        }
        if (user.get().mustChange() && !request.getServletPath().equals("/password")) {
            response.sendRedirect("/password");
            return false;
        }
        return true;
    }

    private boolean isOver(HttpSession session, Account account, User user) {
        long age = System.currentTimeMillis() - session.getCreationTime();
        return !account.isStill(user) || age > longest.toMillis();
    }
}
