package io.hotlineqa.dashboards.access;

import io.hotlineqa.dashboards.config.Given;
import io.hotlineqa.store.people.Role;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which role somebody has for the groups that the company has put them into.
 *
 * @param groups the names of the groups that give each role
 */
public record GroupRoles(Map<Role, List<String>> groups) {
    /** Who is in groups of several roles has the first of these. */
    private static final List<Role> ORDER =
            List.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.REVIEWER, Role.TRAINER, Role.OPERATOR, Role.AGENT);

    public GroupRoles {
        groups = Map.copyOf(groups);
    }

    /** The settings {@code roles.administrator} to {@code roles.agent}, each a list of groups. */
    public static GroupRoles of(Given given) {
        Map<Role, List<String>> groups = new EnumMap<>(Role.class);
        for (Role role : ORDER) {
            List<String> names = given.list("roles." + role.name().toLowerCase(Locale.ROOT));
            if (!names.isEmpty()) {
                groups.put(role, names);
            }
        }
        given.require(!groups.isEmpty(), "roles.*", "name no group: nobody could log in");
        return new GroupRoles(groups);
    }

    /** The role for these groups, upper and lower case being the same; empty when none of them gives one. */
    public Optional<Role> of(Collection<String> memberships) {
        return ORDER.stream()
                .filter(role -> groups.getOrDefault(role, List.of()).stream()
                        .anyMatch(group -> memberships.stream().anyMatch(group::equalsIgnoreCase)))
                .findFirst();
    }
}
