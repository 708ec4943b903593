package io.hotlineqa.store.query;

import io.hotlineqa.speech.Role;

/** Whose words are meant. */
public enum Speaker {
    ANYONE("", null),
    AGENT("agent:", Role.AGENT),
    CUSTOMER("customer:", Role.CUSTOMER);

    private final String prefix;
    private final Role role;

    Speaker(String prefix, Role role) {
        this.prefix = prefix;
        this.role = role;
    }

    /** Whether what somebody in this role says is meant. */
    public boolean isMeantBy(Role speaking) {
        return role == null || role == speaking;
    }

    @Override
    public String toString() {
        return prefix;
    }
}
