package io.hotlineqa.store.incident;

import io.hotlineqa.rules.together.Incident.Part;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An incident, to be looked at.
 *
 * @param id its number
 * @param kind what the calls show
 * @param key the caller's number or the area
 * @param state how it stands
 * @param from when its first call started
 * @param until when its last call so far started
 * @param due when the callback had to start at the latest; null where none is due
 * @param handledBy who marked it as handled; null while nobody has
 * @param handledAt when; null while nobody has
 * @param handledNote what they did about it; null while nobody has, and where nobody was asked
 * @param calls in order of time
 */
public record StoredIncident(
        long id,
        IncidentKind kind,
        String key,
        IncidentState state,
        Instant from,
        Instant until,
        Instant due,
        String handledBy,
        Instant handledAt,
        String handledNote,
        List<Line> calls) {
    /**
     * A call of it.
     *
     * @param call the id of the stored call
     * @param callId the switchboard's
     * @param startedAt when it started
     * @param caller the other party's number; null when unknown
     * @param part what it is there for
     * @param quote the promise or report in it; null when it has none
     * @param second where in the call that is said; null when it is not
     * @param confidence how well the area fits what was heard, 1 from the switchboard; null without an area
     */
    public record Line(
            long call,
            String callId,
            Instant startedAt,
            String caller,
            Part part,
            String quote,
            Double second,
            Double confidence) {}

    public StoredIncident {
        calls = List.copyOf(calls);
    }

    /** The same with these calls. */
    StoredIncident with(List<Line> lines) {
        return new StoredIncident(id, kind, key, state, from, until, due, handledBy, handledAt, handledNote, lines);
    }

    /** From its first call to its last. */
    public Duration length() {
        return Duration.between(from, until);
    }
}
