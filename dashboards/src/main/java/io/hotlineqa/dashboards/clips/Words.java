package io.hotlineqa.dashboards.clips;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.List;
import java.util.Locale;

/** The words of a part in the form of a transcript, with nothing of its metadata. */
final class Words {
    private static final double MILLIS = 1000;

    private Words() {}

    static ObjectNode of(Part part, List<Utterance> words) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("callId", part.file());
        json.put("durationSeconds", rounded(part.range().seconds()));
        ArrayNode utterances = json.putArray("utterances");
        words.forEach(said -> add(utterances.addObject(), said));
        return json;
    }

    private static void add(ObjectNode json, Utterance said) {
        json.put("channel", said.channel());
        json.put("role", said.role().name().toLowerCase(Locale.ROOT));
        json.put("start", rounded(said.start()));
        json.put("end", rounded(said.end()));
        json.put("text", said.text());
        ArrayNode words = json.putArray("words");
        for (Word word : said.words()) {
            words.addObject()
                    .put("word", word.text())
                    .put("start", rounded(word.start()))
                    .put("end", rounded(word.end()))
                    .put("confidence", word.confidence());
        }
    }

    /** To a thousandth of a second. */
    static double rounded(double seconds) {
        return Math.round(seconds * MILLIS) / MILLIS;
    }
}
