package io.hotlineqa.rules.checks;

import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Locale;

/** How rulebooks name the parties. */
final class Roles {
    /** The agent first: it is the default. */
    static final List<String> NAMES = List.of("agent", "customer");

    private Roles() {}

    /** As reasons name the party. */
    static String name(Role role) {
        return role == Role.AGENT ? "座席" : "客户";
    }

    static Role of(String name) {
        return NAMES.contains(name) ? Role.valueOf(name.toUpperCase(Locale.ROOT)) : Role.UNKNOWN;
    }
}
