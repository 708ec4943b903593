package io.hotlineqa.rules.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.speech.Transcript;
import java.time.ZoneId;

/**
 * Transcripts as one JSON line each, in the words of the contract. A transcript that was written and read is equal to
 * the one before. Thread-safe.
 */
public final class TranscriptJson {
    private final ZoneId zone;

    /** @param zone the zone that instants are written in, and that times without zone are read in */
    public TranscriptJson(ZoneId zone) {
        this.zone = zone;
    }

    /** One line without its line break. */
    public String write(Transcript transcript) {
        return new TranscriptWriter(zone).write(transcript).toString();
    }

    /**
     * Reads one line.
     *
     * @param lineNumber from 1, for the message
     * @throws TranscriptFormatException naming the line and the field
     */
    public Transcript read(String line, long lineNumber) throws TranscriptFormatException {
        try {
            return new TranscriptReader(zone).read(object(line, lineNumber));
        } catch (FieldException e) {
            throw new TranscriptFormatException(lineNumber, e.field, e.getMessage(), e);
        }
    }

    private static JsonNode object(String line, long lineNumber) throws TranscriptFormatException {
        try {
            JsonNode node = Json.MAPPER.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new TranscriptFormatException(lineNumber, "", "不是 JSON：" + e.getOriginalMessage(), e);
        }
        throw new TranscriptFormatException(lineNumber, "", "不是 JSON 对象", null);
    }
}
