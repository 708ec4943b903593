package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.dashboards.privacy.StoredLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the stored lines of JSON. */
final class Lines {
    private Lines() {}

    static JsonNode read(String line) {
        return StoredLine.read(line);
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        return StreamSupport.stream(array.spliterator(), false).map(reader).toList();
    }

    /** Null for what is missing or null. */
    static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }
}
