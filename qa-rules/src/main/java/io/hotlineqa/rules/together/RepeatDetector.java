package io.hotlineqa.rules.together;

import io.hotlineqa.rules.together.Incident.Part;
import io.hotlineqa.speech.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Finds callers who call again and again.
 *
 * @param within from the first to the last of so many calls, at most
 * @param enough how many inbound calls
 */
record RepeatDetector(Duration within, int enough) implements Detector {
    @Override
    public IncidentKind kind() {
        return IncidentKind.REPEAT;
    }

    @Override
    public Duration reach() {
        return within;
    }

    @Override
    public List<Incident> find(List<CallMark> calls, Instant now) {
        List<CallMark> inbound =
                calls.stream().filter(c -> c.direction() == Direction.INBOUND).toList();
        return Crowds.of(inbound, within, some -> some.size() >= enough).stream()
                .map(RepeatDetector::incident)
                .toList();
    }

    private static Incident incident(List<CallMark> calls) {
        return Incident.of(
                calls.get(0),
                IncidentState.FOUND,
                calls.get(calls.size() - 1),
                null,
                calls.stream().map(c -> c.as(Part.CALLED)).toList());
    }
}
