package io.hotlineqa.dashboards.trust;

import io.hotlineqa.dashboards.web.Address;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address of the words of people behind a number, as {@link VerdictRequest} reads it.
 *
 * @param asked what narrows them, by the name of its component there
 */
public record VerdictsBehind(Map<String, String> asked) {
    /** All of them. */
    public static final VerdictsBehind ALL = new VerdictsBehind(Map.of());

    /** Narrowed by one more thing; null narrows nothing. */
    public VerdictsBehind with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(asked);
        more.put(name, value == null ? "" : value.toString());
        return new VerdictsBehind(more);
    }

    public String address() {
        return Address.of("/trust/verdicts", asked);
    }
}
