package io.hotlineqa.dashboards.help;

import java.util.List;
import java.util.Map;

/** The parts of the manual, and which of them is about a page. */
public final class Manual {
    static final List<String> PARTS = List.of(
            "queue",
            "call",
            "search",
            "examples",
            "clips",
            "verdicts",
            "appeals",
            "today",
            "incidents",
            "agents",
            "report",
            "assignments",
            "double",
            "trust",
            "rulebook",
            "drops",
            "users",
            "settings",
            "audit",
            "account");

    /** Pages that are not called as their part. */
    private static final Map<String, String> OTHERS = Map.of(
            "calls", "call",
            "playlists", "examples",
            "mine", "appeals",
            "double-reviews", "double",
            "quarantine", "drops",
            "notices", "account",
            "password", "account");

    private Manual() {}

    /** The end of the address of the part about this page, such as {@code #queue}; empty when there is none. */
    public static String about(String path) {
        String page = path.replaceAll("^/([^/]*).*", "$1");
        String part = OTHERS.getOrDefault(page, page);
        return PARTS.contains(part) ? "#" + part : "";
    }
}
