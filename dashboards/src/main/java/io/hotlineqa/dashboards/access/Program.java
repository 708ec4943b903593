package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.people.TokenScope;
import org.springframework.security.core.Authentication;

/**
 * The program that asks.
 *
 * @param name as it stands in the audit log
 * @param seesPersonalData whether its token shows numbers, addresses and names
 */
public record Program(String name, boolean seesPersonalData) {
    public static Program of(Authentication token) {
        String personal = ApiRoute.authority(TokenScope.PERSONAL);
        return new Program(
                token.getName(),
                token.getAuthorities().stream().anyMatch(scope -> personal.equals(scope.getAuthority())));
    }
}
