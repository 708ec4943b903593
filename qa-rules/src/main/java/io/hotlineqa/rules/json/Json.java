package io.hotlineqa.rules.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What both faces share: rounding, instants and enums as the contract writes them. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static double milli(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    static String instant(Instant at, ZoneId zone) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(at, zone));
    }

    static String lower(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode ref(String firstName, String first, String sha256) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put(firstName, first);
        node.put("sha256", sha256);
        return node;
    }
}
