package io.hotlineqa.store.people;

import java.time.Instant;

/**
 * Somebody who may log in.
 *
 * @param name lower-case letters, digits, dots, underscores and hyphens
 * @param role what they are for
 * @param agentId whose calls an agent sees; null for every other role
 * @param password a hash that says how it was made
 * @param mustChange whether the password is a one-time one
 * @param disabled whether they may no longer log in
 * @param lockedUntil no log-in before then; null or past when free
 * @param stamp differs from before whenever something has changed that a session rests on
 * @param source where password and role are kept
 * @param email where notices are mailed to; null when unknown
 */
public record User(
        String name,
        Role role,
        String agentId,
        String password,
        boolean mustChange,
        boolean disabled,
        Instant lockedUntil,
        long stamp,
        UserSource source,
        String email) {

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return role + " " + name;
    }
}
