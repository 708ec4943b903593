package io.hotlineqa.jobs.drop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the JSON beside a recording: one flat object with the keys of {@code calls.csv}. */
final class Sidecar {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST = 1 << 20;

    private Sidecar() {}

    /** Its values; none when it can't be read, which is told to {@code problems}. */
    static Map<String, String> read(Path json, Consumer<String> problems) {
        try {
            if (Files.size(json) > LARGEST) {
                problems.accept(json + ": larger than a metadata file can be (" + LARGEST + " bytes); it is left out");
                return Map.of();
            }
            JsonNode node = MAPPER.readTree(MetadataText.read(json));
            if (!node.isObject()) {
                problems.accept(json + ": not a JSON object; it is left out");
            }
            Map<String, String> values = new TreeMap<>();
            node.properties().forEach(p -> values.put(p.getKey(), text(p.getValue())));
            return values;
        } catch (JsonProcessingException broken) {
            problems.accept(json + ": " + broken.getOriginalMessage() + "; it is left out");
        } catch (IOException unreadable) {
            problems.accept(json + ": can't be read (" + unreadable.getMessage() + "); it is left out");
        }
        return Map.of();
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
