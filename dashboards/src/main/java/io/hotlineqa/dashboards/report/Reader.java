package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.people.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What whoever reads a report may see.
 *
 * @param role theirs
 * @param own the agent whose published calls alone are counted; null for every call
 * @param names whether they see which agent has which score
 */
record Reader(Role role, String own, boolean names) {
    /** Whoever runs the command or is meant by a schedule. */
    static final Reader HOUSE = new Reader(Role.SUPERVISOR, null, true);

    static Reader of(Account account, boolean names) {
        return account.is(Role.AGENT)
                ? new Reader(Role.AGENT, account.agentId(), false)
                : new Reader(account.role(), null, names);
    }

    boolean isAgent() {
        return own != null;
    }

    /** Whether scores are theirs to see: an agent's own, or everybody's. */
    boolean scores() {
        return isAgent() || names;
    }

    /** Whether they judge calls, and so may see how right the machine is and what several calls show together. */
    boolean judges() {
        return role == Role.REVIEWER || role == Role.SUPERVISOR;
    }

    Set<Section> sections() {
        if (isAgent()) {
            return EnumSet.of(Section.OVERVIEW, Section.RULES, Section.SHAPES);
        }
        return judges() ? EnumSet.allOf(Section.class) : EnumSet.complementOf(EnumSet.of(Section.FAIRNESS));
    }
}
