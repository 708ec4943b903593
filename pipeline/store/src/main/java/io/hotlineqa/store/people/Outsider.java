package io.hotlineqa.store.people;

import java.util.Objects;

/**
 * Somebody whose password and role are kept elsewhere, as told from there.
 *
 * @param name as {@link User#name()}
 * @param role what the groups there make of them
 * @param agentId for an agent, else null
 * @param email where notices go; null when unknown, or when what is told is no address
 * @param source where that is; not {@link UserSource#LOCAL}
 */
public record Outsider(String name, Role role, String agentId, String email, UserSource source) {
    public Outsider {
        Objects.requireNonNull(role, "role");
        if (source == UserSource.LOCAL) {
            throw new IllegalArgumentException(name + " is kept here");
        }
        Users.requirePossible(name, role, agentId);
        email = Users.isAddress(email) ? email : null;
    }
}
