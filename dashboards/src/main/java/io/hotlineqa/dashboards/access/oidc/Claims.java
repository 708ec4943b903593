package io.hotlineqa.dashboards.access.oidc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the provider says of somebody. */
record Claims(Map<String, Object> all) {
    /** The text of a claim; null when there is none. */
    String text(String name) {
        return find(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** The texts of a claim that has one or several. */
    List<String> texts(String name) {
        Object found = find(name);
        return found instanceof Collection<?> several
                ? several.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : text(name) == null ? List.of() : List.of(text(name));
    }

    private Object find(String name) {
        Object found = all.get(name);
        int dot = name.indexOf('.');
        return found == null && dot > 0 && all.get(name.substring(0, dot)) instanceof Map<?, ?> within
                ? new Claims(strings(within)).find(name.substring(dot + 1))
                : found;
    }

    private static Map<String, Object> strings(Map<?, ?> within) {
        Map<String, Object> named = new HashMap<>();
        within.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
