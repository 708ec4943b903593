package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.spi.Effective;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads {@code effectiveFrom} and {@code effectiveUntil}. */
final class Dates {
    private Dates() {}

    static Effective effective(Source source, Problems problems, String pointer, JsonNode node) {
        LocalDate from = day(source, problems, pointer + "/effectiveFrom", node.path("effectiveFrom"));
        LocalDate until = day(source, problems, pointer + "/effectiveUntil", node.path("effectiveUntil"));
        try {
            return new Effective(from, until);
        } catch (IllegalArgumentException e) {
            problems.add(
                    source.place(pointer + "/effectiveUntil"), "早于 effectiveFrom " + from + " (before effectiveFrom)");
            return Effective.ALWAYS;
        }
    }

    private static LocalDate day(Source source, Problems problems, String pointer, JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException e) {
            problems.add(source.place(pointer), "应为 2026-01-01 这样的日期 (a date expected): " + node.asText());
            return null;
        }
    }
}
