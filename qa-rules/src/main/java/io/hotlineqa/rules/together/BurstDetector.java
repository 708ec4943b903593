package io.hotlineqa.rules.together;

import io.hotlineqa.rules.together.Incident.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Finds bursts of leak reports in an area. Somebody who calls twice is one report, and so are all whose number is unknown:
 * they may be one person.
 *
 * @param within from the first to the last of so many reports, at most
 * @param enough how many different callers
 */
record BurstDetector(Duration within, int enough) implements Detector {
    @Override
    public IncidentKind kind() {
        return IncidentKind.BURST;
    }

    @Override
    public Duration reach() {
        return within;
    }

    @Override
    public List<Incident> find(List<CallMark> calls, Instant now) {
        return Crowds.of(calls, within, this::isEnough).stream()
                .map(BurstDetector::incident)
                .toList();
    }

    private boolean isEnough(List<CallMark> reports) {
        return reports.stream()
                        .map(r -> r.caller() == null ? "" : r.caller())
                        .distinct()
                        .count()
                >= enough;
    }

    private static Incident incident(List<CallMark> reports) {
        return Incident.of(
                reports.get(0),
                IncidentState.FOUND,
                reports.get(reports.size() - 1),
                null,
                reports.stream().map(r -> r.as(Part.REPORTED)).toList());
    }
}
