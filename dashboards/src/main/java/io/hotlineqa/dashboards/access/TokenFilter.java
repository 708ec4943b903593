package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a program by {@code Authorization: Bearer TOKEN}. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Store store;

    TokenFilter(Store store) {
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(SCHEME)) {
            store.tokens().find(header.substring(SCHEME.length())).ifPresent(TokenFilter::logIn);
        }
        chain.doFilter(request, response);
    }

    private static void logIn(Token token) {
        List<SimpleGrantedAuthority> scopes = token.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(ApiRoute.authority(scope)))
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("program " + token.name(), null, scopes));
        SecurityContextHolder.setContext(context);
    }
}
