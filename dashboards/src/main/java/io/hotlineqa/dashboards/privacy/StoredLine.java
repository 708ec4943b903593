package io.hotlineqa.dashboards.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the stored lines of JSON. */
public final class StoredLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredLine() {}

    /**
     * The JSON of a line.
     *
     * @throws IllegalStateException for a damaged line, without the parser's words: they would quote it into the log
     */
    public static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            long place = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
            throw new IllegalStateException("a stored line is not JSON at character " + place);
        }
    }
}
