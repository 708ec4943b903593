package io.hotlineqa.dashboards.incidents;

import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.incident.StoredIncident;
import java.util.List;
import java.util.Objects;

/**
 * An incident as the page shows it.
 *
 * @param incident as it is stored
 * @param callers how many different numbers are behind it, those unknown as one
 * @param lines its calls, without spoken numbers, addresses and names
 */
record ShownIncident(StoredIncident incident, long callers, List<StoredIncident.Line> lines) {
    static ShownIncident of(StoredIncident incident) {
        return new ShownIncident(
                incident,
                incident.calls().stream()
                        .map(line -> Objects.requireNonNullElse(line.caller(), ""))
                        .distinct()
                        .count(),
                incident.calls().stream().map(ShownIncident::masked).toList());
    }

    private static StoredIncident.Line masked(StoredIncident.Line line) {
        return new StoredIncident.Line(
                line.call(),
                line.callId(),
                line.startedAt(),
                line.caller(),
                line.part(),
                line.quote() == null ? null : Masked.text(line.quote()),
                line.second(),
                line.confidence());
    }

    /** Whether it calls for attention. */
    public boolean isUrgent() {
        boolean bad = incident.kind() == IncidentKind.BURST || incident.state() == IncidentState.NOT_KEPT;
        return bad && incident.handledBy() == null;
    }

    /** Whether its key is a telephone number. */
    public boolean isOfCaller() {
        return incident.kind() != IncidentKind.BURST;
    }
}
