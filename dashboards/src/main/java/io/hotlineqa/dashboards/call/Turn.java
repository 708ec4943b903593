package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one party said without a long pause.
 *
 * @param role {@code agent}, {@code customer} or {@code unknown}
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param words with their times; a single one without where the recogniser gave none
 */
record Turn(String role, double start, double end, List<Spoken> words) {
    static List<Turn> read(String line, Card card) {
        return Lines.each(Lines.read(line).path("utterances"), node -> read(node, card));
    }

    private static Turn read(JsonNode node, Card card) {
        String role = node.path("role").asText("unknown");
        List<Spoken> words = Lines.each(node.path("words"), word -> Spoken.read(word, role, card));
        double start = node.path("start").asDouble();
        double end = node.path("end").asDouble();
        List<Spoken> whole =
                List.of(new Spoken(node.path("text").asText(), start, end, 1, card.mark(role, start, end)));
        return new Turn(role, start, end, words.isEmpty() ? whole : words);
    }
}
