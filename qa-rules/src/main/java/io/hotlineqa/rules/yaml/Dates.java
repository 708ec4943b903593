package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.spi.Calendar;
import io.hotlineqa.rules.spi.Effective;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads days. */
final class Dates {
    private Dates() {}

    /** Reads {@code effectiveFrom} and {@code effectiveUntil}. */
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

    /** Reads {@code calendar}: single days, and stretches such as {@code 2026-10-01/2026-10-08} with both ends. */
    static Calendar calendar(Source source, Problems problems) {
        return new Calendar(days(source, problems, "holidays"), days(source, problems, "workdays"));
    }

    private static Set<LocalDate> days(Source source, Problems problems, String name) {
        Set<LocalDate> days = new HashSet<>();
        JsonNode list = source.root().path("calendar").path(name);
        for (int i = 0; i < list.size(); i++) {
            try {
                days.addAll(stretch(list.path(i).asText().split("/", 2)));
            } catch (DateTimeException | IllegalArgumentException e) {
                problems.add(
                        source.place("/calendar/" + name + "/" + i),
                        "应为 2026-01-01 或 2026-10-01/2026-10-08 (a date or a stretch of up to a year expected): "
                                + list.path(i).asText());
            }
        }
        return days;
    }

    private static List<LocalDate> stretch(String[] ends) {
        LocalDate first = LocalDate.parse(ends[0].strip());
        LocalDate last = LocalDate.parse(ends[ends.length - 1].strip());
        if (last.isAfter(first.plusYears(1))) {
            throw new IllegalArgumentException("longer than a year");
        }
        return first.datesUntil(last.plusDays(1)).toList();
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
