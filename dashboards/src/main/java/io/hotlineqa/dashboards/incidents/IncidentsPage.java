package io.hotlineqa.dashboards.incidents;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.incident.Incidents;
import io.hotlineqa.store.incident.StoredIncident;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Incidents of one kind, the newest first, with the calls behind them. */
@Controller
class IncidentsPage {
    private static final int ROWS = 20;
    private static final List<IncidentKind> KINDS =
            List.of(IncidentKind.BURST, IncidentKind.PROMISE, IncidentKind.REPEAT);

    private final Incidents incidents;

    IncidentsPage(Store store) {
        this.incidents = store.incidents();
    }

    @GetMapping("/incidents")
    String list(IncidentsRequest asked, Model page) {
        Page<StoredIncident> found = incidents.page(asked.asked(), asked.page(), ROWS);
        page.addAttribute("kinds", KINDS);
        page.addAttribute("kind", asked.kind());
        page.addAttribute("asked", asked);
        page.addAttribute("counts", incidents.counts());
        page.addAttribute("pages", found);
        page.addAttribute(
                "incidents", found.rows().stream().map(ShownIncident::of).toList());
        page.addAttribute("unjudged", incidents.unjudged());
        return "incidents/list";
    }

    /** Somebody has looked after it; it no longer calls for attention until another call joins it. */
    @PostMapping("/incidents/{id:\\d+}/handled")
    String handled(
            @PathVariable("id") long id,
            @RequestParam("kind") IncidentKind kind,
            @RequestParam(name = "note", defaultValue = "") String note,
            @AuthenticationPrincipal Account account) {
        return changed(incidents.handle(id, note, account.getUsername()), id, kind);
    }

    /** It calls for attention again. */
    @PostMapping("/incidents/{id:\\d+}/reopening")
    String reopen(
            @PathVariable("id") long id,
            @RequestParam("kind") IncidentKind kind,
            @AuthenticationPrincipal Account account) {
        return changed(incidents.reopen(id, account.getUsername()), id, kind);
    }

    private static String changed(boolean isThere, long id, IncidentKind kind) {
        if (!isThere) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/incidents?kind=" + kind + "#incident-" + id;
    }
}
