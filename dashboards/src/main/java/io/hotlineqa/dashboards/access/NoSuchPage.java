package io.hotlineqa.dashboards.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells an address that is no page, which nobody may open, from a page that is not for whoever asks. */
final class NoSuchPage implements AccessDeniedHandler {
    private static final List<PathPattern> PAGES = Routes.ALL.stream()
            .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
            .toList();

    private final AccessDeniedHandler refusals;

    /** @param refusals who answers for pages and forms */
    NoSuchPage(AccessDeniedHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        PathContainer path = PathContainer.parsePath(request.getServletPath());
        boolean isPage = !"GET".equals(request.getMethod()) || PAGES.stream().anyMatch(page -> page.matches(path));
        if (isPage) {
            refusals.handle(request, response, why);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
