package io.hotlineqa.dashboards;

import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.AgentSummary;
import io.hotlineqa.store.people.Role;
import java.util.Comparator;
import java.util.List;

/** The users that a fresh database begins with. There is no default password: each is made by chance and printed once. */
final class FirstUsers {
    private final Store store;

    FirstUsers(Store store) {
        this.store = store;
    }

    /** What to print: an administrator, when there is no user at all. */
    List<String> administrator() {
        return store.users().all().isEmpty() ? List.of(put("admin", Role.ADMINISTRATOR, null)) : List.of();
    }

    /**
     * What to print: four users to look around with; the agent is the one of whose calls most violate something. There are
     * also some examples then, and two of the agent's calls are published.
     *
     * @throws SiteException when the database is not one that {@code ./qa demo} made: there, users of these names may
     *     be people
     */
    List<String> demo() {
        if (!store.demoMark().isThere()) {
            throw new SiteException(
                    "--demo-users is for the database that './qa demo' makes, and this is another; add users with './qa"
                            + " user add NAME'");
        }
        String agent = store.calls().agents().stream()
                .max(Comparator.comparingLong(AgentSummary::violating))
                .map(AgentSummary::agentId)
                .orElse("A01");
        List<String> users = List.of(
                put("reviewer", Role.REVIEWER, null),
                put("supervisor", Role.SUPERVISOR, null),
                put("agent", Role.AGENT, agent),
                put("operator", Role.OPERATOR, null));
        new DemoExamples(store, "supervisor").make();
        new DemoReviews(store, "reviewer", "agent").make(agent);
        return users;
    }

    private String put(String name, Role role, String agentId) {
        String oneTime = Passwords.oneTime();
        store.users().put(name, role, agentId, Passwords.hash(oneTime), "qa serve");
        return "User " + name + " (" + role + (agentId == null ? "" : " " + agentId) + "), one-time password: "
                + oneTime;
    }
}
