package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.people.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;

/** The table of routes, for tests. */
public final class RouteTable {
    private RouteTable() {}

    /** Method and pattern of each. */
    public static List<String> routes() {
        return Routes.ALL.stream().map(r -> r.method() + " " + r.pattern()).toList();
    }

    /** What programs may read, by pattern: the scope that it takes; empty for what needs no token. */
    public static Map<String, String> scopes() {
        Map<String, String> scopes = new TreeMap<>();
        List.of(ApiRoute.OPEN).forEach(pattern -> scopes.put(pattern, ""));
        ApiRoute.ALL.forEach(route -> scopes.put(route.pattern(), route.scope().name()));
        return scopes;
    }

    public static List<String> pages() {
        return patterns(HttpMethod.GET);
    }

    public static List<String> forms() {
        return patterns(HttpMethod.POST);
    }

    private static List<String> patterns(HttpMethod method) {
        return Routes.ALL.stream()
                .filter(r -> r.method().equals(method))
                .map(Route::pattern)
                .toList();
    }

    public static boolean mayGet(Role role, String pattern) {
        return may(HttpMethod.GET, role, pattern);
    }

    public static boolean mayPost(Role role, String pattern) {
        return may(HttpMethod.POST, role, pattern);
    }

    private static boolean may(HttpMethod method, Role role, String pattern) {
        return Routes.ALL.stream()
                .anyMatch(r -> r.method().equals(method)
                        && r.pattern().equals(pattern)
                        && r.roles().contains(role));
    }
}
