package io.hotlineqa.dashboards;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import java.util.Locale;

/** Transcripts in the words of the contract. */
final class ContractLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractLines() {}

    static String transcript(Transcript transcript) {
        ObjectNode line = JSON.createObjectNode().put("callId", transcript.callId());
        ArrayNode utterances = line.putArray("utterances");
        transcript.utterances().forEach(u -> utterance(utterances.addObject(), u));
        ArrayNode silences = line.putArray("silences");
        transcript
                .silences()
                .forEach(s -> silences.addObject().put("start", s.start()).put("end", s.end()));
        return line.toString();
    }

    private static void utterance(ObjectNode node, Utterance utterance) {
        node.put("channel", utterance.channel())
                .put("role", utterance.role().name().toLowerCase(Locale.ROOT))
                .put("start", utterance.start())
                .put("end", utterance.end())
                .put("text", utterance.text());
        ArrayNode words = node.putArray("words");
        utterance
                .words()
                .forEach(w -> words.addObject()
                        .put("word", w.text())
                        .put("start", w.start())
                        .put("end", w.end())
                        .put("confidence", w.confidence()));
    }
}
