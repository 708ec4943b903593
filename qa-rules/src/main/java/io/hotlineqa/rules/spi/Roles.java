package io.hotlineqa.rules.spi;

import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Locale;

/** How rulebooks name the parties. */
public final class Roles {
    /** The agent first: it is the default. */
    public static final List<String> NAMES = List.of("agent", "customer");

    private Roles() {}

    /** As reasons name the party. */
    public static String name(Role role) {
        return role == Role.AGENT ? "座席" : "客户";
    }

    /** The party of that name; {@code UNKNOWN} when it names none. */
    public static Role of(String name) {
        return NAMES.contains(name) ? Role.valueOf(name.toUpperCase(Locale.ROOT)) : Role.UNKNOWN;
    }
}
