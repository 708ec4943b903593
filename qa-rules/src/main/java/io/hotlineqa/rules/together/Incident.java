package io.hotlineqa.rules.together;

import java.time.Instant;
import java.util.List;

/**
 * Something that several calls show together.
 *
 * @param kind what they show
 * @param key the caller's number or the area
 * @param state how it stands
 * @param from when its first call started
 * @param until when its last call so far started
 * @param due when the callback had to start at the latest; null where none is due
 * @param calls in order of time, the first one first
 */
public record Incident(
        IncidentKind kind,
        String key,
        IncidentState state,
        Instant from,
        Instant until,
        Instant due,
        List<Member> calls) {
    /**
     * A call of an incident.
     *
     * @param call the id of the stored call
     * @param part what it is there for
     */
    public record Member(long call, Part part) {}

    /** What a call is to an incident. */
    public enum Part {
        /** A callback was promised in it. */
        PROMISED,
        /** The caller called again while waiting. */
        ASKED_AGAIN,
        /** An outbound call in which nobody spoke. */
        ATTEMPTED,
        /** Who placed it is unknown. */
        UNKNOWN,
        /** The callback. */
        CALLED_BACK,
        /** One of the repeated calls. */
        CALLED,
        /** A leak was reported in it. */
        REPORTED
    }

    public Incident {
        calls = List.copyOf(calls);
        if (calls.isEmpty() || until.isBefore(from)) {
            throw new IllegalArgumentException("an incident has calls, the first one first: " + kind + " of " + from);
        }
    }

    static Incident of(CallMark first, IncidentState state, CallMark last, Instant due, List<Member> calls) {
        return new Incident(first.kind(), first.key(), state, first.at(), last.at(), due, calls);
    }
}
