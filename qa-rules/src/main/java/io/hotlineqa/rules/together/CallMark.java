package io.hotlineqa.rules.together;

import io.hotlineqa.speech.Direction;
import java.time.Instant;
import java.util.Comparator;

/**
 * A stored call where incidents of one kind and key are looked for.
 *
 * @param kind of the incidents
 * @param key the caller's number or the area
 * @param call the id of the stored call
 * @param at when it started
 * @param direction who placed it; null when unknown
 * @param caller the other party's number; null when unknown
 * @param talked whether any word was heard in it
 * @param promise whether the agent promised to call back
 */
public record CallMark(
        IncidentKind kind,
        String key,
        long call,
        Instant at,
        Direction direction,
        String caller,
        boolean talked,
        Heard promise) {
    /** By time; calls of one moment have an order too, so that the same calls always give the same incidents. */
    public static final Comparator<CallMark> ORDER =
            Comparator.comparing(CallMark::at).thenComparingLong(CallMark::call);

    public CallMark {
        if (at == null || key == null) {
            throw new IllegalArgumentException("call " + call + " has no start or no key, and is part of nothing");
        }
    }

    Incident.Member as(Incident.Part part) {
        return new Incident.Member(call, part);
    }
}
