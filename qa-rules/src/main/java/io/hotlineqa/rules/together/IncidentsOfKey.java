package io.hotlineqa.rules.together;

import java.time.Instant;
import java.util.List;

/**
 * All incidents of one kind and key from some time on: what is stored of them and is not among these does not hold any
 * more.
 *
 * @param kind of the incidents
 * @param key the caller's number or the area
 * @param from the start of the earliest call that was looked at
 * @param found in order of time
 */
public record IncidentsOfKey(IncidentKind kind, String key, Instant from, List<Incident> found) {
    public IncidentsOfKey {
        found = List.copyOf(found);
    }
}
