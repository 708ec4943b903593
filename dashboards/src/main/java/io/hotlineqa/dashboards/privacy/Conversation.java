package io.hotlineqa.dashboards.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was said in a stored transcript, nothing hidden. */
public final class Conversation {
    private Conversation() {}

    /** Of the line of a transcript. */
    public static List<Utterance> of(String transcript) {
        return of(StoredLine.read(transcript));
    }

    /** Of the JSON of a transcript. */
    public static List<Utterance> of(JsonNode transcript) {
        List<Utterance> utterances = new ArrayList<>();
        for (JsonNode node : transcript.path("utterances")) {
            utterances.add(new Utterance(
                    node.path("channel").asInt(),
                    Role.valueOf(node.path("role").asText("unknown").toUpperCase(Locale.ROOT)),
                    node.path("start").asDouble(),
                    node.path("end").asDouble(),
                    node.path("text").asText(),
                    words(node)));
        }
        return utterances;
    }

    private static List<Word> words(JsonNode utterance) {
        List<Word> words = new ArrayList<>();
        for (JsonNode node : utterance.path("words")) {
            words.add(new Word(
                    node.path("word").asText(),
                    node.path("start").asDouble(),
                    node.path("end").asDouble(),
                    node.path("confidence").asDouble(1)));
        }
        return words;
    }
}
