package io.hotlineqa.dashboards.access;

import static io.hotlineqa.store.people.Role.ADMINISTRATOR;
import static io.hotlineqa.store.people.Role.AGENT;
import static io.hotlineqa.store.people.Role.OPERATOR;
import static io.hotlineqa.store.people.Role.REVIEWER;
import static io.hotlineqa.store.people.Role.SUPERVISOR;
import static io.hotlineqa.store.people.Role.TRAINER;

import io.hotlineqa.store.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The one table of routes and roles. A route that is not here is refused to everybody, and a test finds it. */
final class Routes {
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(REVIEWER, TRAINER, SUPERVISOR);
    private static final Set<Role> READERS_AND_AGENTS = EnumSet.of(AGENT, REVIEWER, TRAINER, SUPERVISOR);
    private static final Set<Role> TEACHERS = EnumSet.of(TRAINER, SUPERVISOR);
    private static final Set<Role> JUDGES = EnumSet.of(REVIEWER, SUPERVISOR);

    static final List<Route> ALL = List.of(
            Route.get("/", EVERYONE),
            Route.get("/password", EVERYONE),
            Route.post("/password", EVERYONE),
            Route.get("/today", EnumSet.of(REVIEWER, TRAINER, SUPERVISOR, OPERATOR)),
            Route.get("/queue", READERS),
            Route.get("/queue/next", READERS),
            Route.get("/queue/previous", READERS),
            Route.post("/queue/take", JUDGES),
            Route.get("/incidents", JUDGES),
            Route.post("/incidents/{id}/handled", EnumSet.of(SUPERVISOR)),
            Route.post("/incidents/{id}/reopening", EnumSet.of(SUPERVISOR)),
            Route.get("/report", READERS_AND_AGENTS),
            Route.get("/report/table", READERS_AND_AGENTS),
            Route.get("/report/print", READERS_AND_AGENTS),
            Route.get("/report/pdf", READERS_AND_AGENTS),
            Route.get("/notices", EVERYONE),
            Route.post("/notices", EVERYONE),
            Route.get("/help", EVERYONE),
            Route.get("/search", READERS),
            Route.get("/search/form", READERS),
            Route.get("/search/next", READERS),
            Route.get("/search/table", READERS),
            Route.get("/search/previous", READERS),
            Route.get("/search/completions", READERS),
            Route.get("/search/saved/{id}", READERS),
            Route.post("/search/saved", READERS),
            Route.post("/search/saved/removal", READERS),
            Route.get("/examples", READERS),
            Route.get("/playlists", TEACHERS),
            Route.get("/playlists/{id}", TEACHERS),
            Route.post("/playlists/items", TEACHERS),
            Route.post("/playlists/{id}/description", TEACHERS),
            Route.post("/playlists/{id}/notes", TEACHERS),
            Route.post("/playlists/{id}/moves", TEACHERS),
            Route.post("/playlists/{id}/items/removal", TEACHERS),
            Route.post("/playlists/{id}/removal", TEACHERS),
            Route.get("/clips", TEACHERS),
            Route.get("/clips/new", TEACHERS),
            Route.get("/clips/preview", TEACHERS),
            Route.post("/clips", TEACHERS),
            Route.get("/clips/{id}/file", TEACHERS),
            Route.post("/clips/{id}/removal", TEACHERS),
            Route.get("/mine", EnumSet.of(AGENT)),
            Route.get("/calls/{id}", READERS_AND_AGENTS),
            Route.get("/calls/{id}/audio", READERS_AND_AGENTS),
            Route.get("/calls/{id}/waveform", READERS_AND_AGENTS),
            Route.post("/calls/{id}/unmasking", JUDGES),
            Route.post("/calls/{id}/verdicts", JUDGES),
            Route.post("/calls/{id}/missed", JUDGES),
            Route.post("/calls/{id}/missed/withdrawal", JUDGES),
            Route.post("/calls/{id}/publication", JUDGES),
            Route.post("/calls/{id}/recall", JUDGES),
            Route.post("/calls/{id}/remarks", READERS),
            Route.post("/calls/{id}/remarks/removal", READERS),
            Route.post("/calls/{id}/assignee", EnumSet.of(SUPERVISOR)),
            Route.post("/calls/{id}/replacement", JUDGES),
            Route.post("/calls/{id}/acknowledgement", EnumSet.of(AGENT)),
            Route.post("/calls/{id}/appeals", EnumSet.of(AGENT)),
            Route.post("/calls/{id}/answers", JUDGES),
            Route.post("/calls/{id}/closing", EnumSet.of(SUPERVISOR)),
            Route.get("/assignments", EnumSet.of(SUPERVISOR)),
            Route.post("/assignments/calls", EnumSet.of(SUPERVISOR)),
            Route.post("/assignments/plans", EnumSet.of(SUPERVISOR)),
            Route.post("/assignments/plans/removal", EnumSet.of(SUPERVISOR)),
            Route.post("/assignments/samples", EnumSet.of(SUPERVISOR)),
            Route.get("/double-reviews", JUDGES),
            Route.post("/double-reviews", EnumSet.of(SUPERVISOR)),
            Route.get("/double-reviews/{id}", JUDGES),
            Route.post("/double-reviews/{id}/closing", EnumSet.of(SUPERVISOR)),
            Route.get("/double-reviews/{id}/calls/{call}", JUDGES),
            Route.post("/double-reviews/{id}/calls/{call}", JUDGES),
            Route.get("/agents", JUDGES),
            Route.get("/agents/one", JUDGES),
            Route.get("/rulebook", EVERYONE),
            Route.get("/trust", JUDGES),
            Route.get("/trust/verdicts", JUDGES),
            Route.get("/users", EnumSet.of(ADMINISTRATOR)),
            Route.post("/users", EnumSet.of(ADMINISTRATOR)),
            Route.post("/users/{name}/role", EnumSet.of(ADMINISTRATOR)),
            Route.post("/users/{name}/reset", EnumSet.of(ADMINISTRATOR)),
            Route.post("/users/{name}/disabled", EnumSet.of(ADMINISTRATOR)),
            Route.post("/users/{name}/email", EnumSet.of(ADMINISTRATOR)),
            Route.post("/users/{name}/source", EnumSet.of(ADMINISTRATOR)),
            Route.get("/settings", EnumSet.of(ADMINISTRATOR)),
            Route.post("/settings", EnumSet.of(ADMINISTRATOR)),
            Route.get("/audit", EnumSet.of(ADMINISTRATOR)),
            Route.post("/audit/checks", EnumSet.of(ADMINISTRATOR)),
            Route.get("/drops", EnumSet.of(OPERATOR, SUPERVISOR)),
            Route.get("/drops/files", EnumSet.of(OPERATOR, SUPERVISOR)),
            Route.get("/drops/missing", EnumSet.of(OPERATOR, SUPERVISOR)),
            Route.get("/quarantine", EnumSet.of(OPERATOR, SUPERVISOR)),
            Route.get("/quarantine/{file}/recording", EnumSet.of(OPERATOR)),
            Route.post("/quarantine/requeue", EnumSet.of(OPERATOR)));

    private Routes() {}
}
