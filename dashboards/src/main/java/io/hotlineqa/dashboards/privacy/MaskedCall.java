package io.hotlineqa.dashboards.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.call.StoredCall;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stored call without spoken numbers, addresses and names, and without what its metadata tells of the caller; times and
 * everything else stay as they are.
 */
public final class MaskedCall {
    private MaskedCall() {}

    /** The call as whoever may not see personal data gets it. */
    public static StoredCall of(StoredCall call) {
        JsonNode transcript = StoredLine.read(call.transcript());
        JsonNode card = StoredLine.read(call.card());
        List<Utterance> clear = Conversation.of(transcript);
        List<Utterance> masked = Masked.utterances(clear);
        hideIn(transcript, masked);
        hideMetadata(transcript);
        String file = FileName.masked(call.file(), call.callId());
        hideFile(transcript, file);
        hideFile(card, file);
        for (JsonNode result : card.path("results")) {
            result.path("evidence").forEach(evidence -> {
                String quote = evidence.path("quote").asText("");
                hideIn((ObjectNode) evidence, clear, masked);
                hideInReason((ObjectNode) result, quote, evidence.path("quote").asText(""));
            });
        }
        return call.with(transcript.toString(), card.toString(), file);
    }

    private static void hideMetadata(JsonNode transcript) {
        if (transcript.hasNonNull("callerNumber")) {
            String number = transcript.path("callerNumber").asText();
            ((ObjectNode) transcript).put("callerNumber", CallerNumber.masked(number));
        }
        if (transcript.path("attributes") instanceof ObjectNode attributes) {
            attributes
                    .properties()
                    .forEach(one -> one.setValue(TextNode.valueOf(
                            Attributes.masked(one.getKey(), one.getValue().asText()))));
        }
    }

    private static void hideFile(JsonNode line, String file) {
        if (line.path("recording") instanceof ObjectNode recording) {
            recording.put("file", file);
        }
    }

    private static void hideIn(JsonNode transcript, List<Utterance> masked) {
        JsonNode utterances = transcript.path("utterances");
        for (int i = 0; i < masked.size(); i++) {
            ObjectNode utterance = (ObjectNode) utterances.get(i);
            utterance.put("text", masked.get(i).text());
            hideWords(utterance, masked.get(i));
        }
    }

    /** Where the words do not make up the text, nobody can tell which of them to hide: none is left. */
    private static void hideWords(ObjectNode utterance, Utterance masked) {
        JsonNode words = utterance.path("words");
        if (masked.words().size() != words.size()) {
            utterance.remove("words");
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            ((ObjectNode) words.get(i)).put("word", masked.words().get(i).text());
        }
    }

    private static void hideIn(ObjectNode evidence, List<Utterance> clear, List<Utterance> masked) {
        String quote = evidence.path("quote").asText("");
        double start = evidence.path("start").asDouble();
        double end = evidence.path("end").asDouble();
        boolean isThere = said(clear, start, end).equals(quote);
        evidence.put("quote", isThere ? said(masked, start, end) : Masked.text(quote));
    }

    /** Reasons repeat what is quoted. */
    private static void hideInReason(ObjectNode result, String quote, String masked) {
        if (result.hasNonNull("reason") && !quote.isEmpty()) {
            result.put("reason", result.path("reason").asText().replace(quote, masked));
        }
    }

    private static String said(List<Utterance> utterances, double start, double end) {
        return utterances.stream()
                .flatMap(utterance -> utterance.words().stream())
                .filter(word -> word.start() >= start && word.end() <= end)
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }
}
