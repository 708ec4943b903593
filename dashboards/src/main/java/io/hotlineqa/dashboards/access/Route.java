package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.people.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call what.
 *
 * @param method GET or POST
 * @param pattern a path with variables in braces
 * @param roles who may; others who are logged in are refused
 */
record Route(HttpMethod method, String pattern, Set<Role> roles) {
    static Route get(String pattern, Set<Role> roles) {
        return new Route(HttpMethod.GET, pattern, roles);
    }

    static Route post(String pattern, Set<Role> roles) {
        return new Route(HttpMethod.POST, pattern, roles);
    }

    String[] roleNames() {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }
}
