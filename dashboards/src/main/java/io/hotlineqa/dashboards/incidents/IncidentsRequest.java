package io.hotlineqa.dashboards.incidents;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.dashboards.web.Day;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.store.incident.IncidentsAsked;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which incidents an address asks for. What it leaves out narrows nothing.
 *
 * @param kind theirs; bursts of leak reports when none is named
 * @param state how they stand
 * @param unhandled whether only those that nobody has marked as handled
 * @param from day of their first call, at the earliest
 * @param to the same at the latest
 * @param page 0 for the first
 */
public record IncidentsRequest(
        IncidentKind kind,
        IncidentState state,
        Boolean unhandled,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        Integer page) {
    public IncidentsRequest {
        kind = kind == null ? IncidentKind.BURST : kind;
        unhandled = unhandled != null && unhandled;
        page = page == null ? 0 : page;
    }

    IncidentsAsked asked() {
        return new IncidentsAsked(kind, state, unhandled, Day.start(from), Day.end(to));
    }

    /** Whether it asks for more than a kind. */
    public boolean isNarrowed() {
        return state != null || unhandled || from != null || to != null;
    }

    /** Their first page. */
    public String address() {
        return at(0);
    }

    /** One of their pages. */
    public String at(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kind.name());
        values.put("state", state == null ? "" : state.name());
        values.put("unhandled", unhandled ? "true" : "");
        values.put("from", from == null ? "" : from.toString());
        values.put("to", to == null ? "" : to.toString());
        values.put("page", number == 0 ? "" : String.valueOf(number));
        return Address.of("/incidents", values);
    }
}
