package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.dashboards.call.ToldApart.Party;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one party said without a long pause.
 *
 * @param role {@code agent}, {@code customer} or {@code unknown}
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param told how likely the role is where the words tell it; null where the channel does, or nothing
 * @param words with their times; a single one without where the recogniser gave none
 */
record Turn(String role, double start, double end, Double told, List<Spoken> words) {
    private static final String UNKNOWN = "unknown";

    /** @param parties of the utterances where the words tell them; else none */
    static List<Turn> read(String line, Marks marks, List<Party> parties) {
        JsonNode utterances = Lines.read(line).path("utterances");
        return IntStream.range(0, utterances.size())
                .mapToObj(i -> read(utterances.get(i), marks, i < parties.size() ? parties.get(i) : null))
                .toList();
    }

    private static Turn read(JsonNode node, Marks marks, Party party) {
        String role = party == null ? node.path("role").asText(UNKNOWN) : party.role();
        Double told = party == null || role.equals(UNKNOWN) ? null : party.confidence();
        List<Spoken> words = Lines.each(node.path("words"), word -> Spoken.read(word, role, marks));
        double start = node.path("start").asDouble();
        double end = node.path("end").asDouble();
        List<Spoken> whole = List.of(new Spoken(node.path("text").asText(), start, end, 1, marks.on(role, start, end)));
        return new Turn(role, start, end, told, words.isEmpty() ? whole : words);
    }
}
