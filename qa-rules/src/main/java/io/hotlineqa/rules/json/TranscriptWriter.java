package io.hotlineqa.rules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.time.ZoneId;

/** Writes one transcript as JSON. */
final class TranscriptWriter {
    private final ZoneId zone;

    TranscriptWriter(ZoneId zone) {
        this.zone = zone;
    }

    ObjectNode write(Transcript transcript) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        call(node, transcript.call());
        node.put("durationSeconds", transcript.durationSeconds());
        node.put("channels", transcript.channels());
        provenance(node, transcript);
        ArrayNode utterances = node.putArray("utterances");
        transcript.utterances().forEach(u -> utterances.add(utterance(u)));
        ArrayNode silences = node.putArray("silences");
        transcript.silences().forEach(s -> span(silences.addObject(), s));
        ArrayNode speech = node.putArray("speech");
        transcript.speech().forEach(s -> speech(speech.addObject(), s));
        return node;
    }

    private void call(ObjectNode node, Call call) {
        node.put("callId", call.callId());
        node.put("startedAt", Json.instant(call.startedAt(), zone));
        node.put("direction", Json.lower(call.direction()));
        node.put("purpose", call.purpose());
        node.put("agentId", call.agentId());
        node.put("agentName", call.agentName());
        node.put("callerNumber", call.callerNumber());
        node.put("queue", call.queue());
        node.put("agentChannel", call.agentChannel());
        node.put("ringSeconds", call.ringSeconds());
        node.put("ringCount", call.ringCount());
        node.put("hangupBy", Json.lower(call.hangupBy()));
        node.put("serviceFinishedAt", Json.instant(call.serviceFinishedAt(), zone));
        ObjectNode attributes = node.putObject("attributes");
        call.attributes().forEach(attributes::put);
    }

    private static void provenance(ObjectNode node, Transcript transcript) {
        if (transcript.recording() != null) {
            node.set(
                    "recording",
                    Json.ref(
                            "file",
                            transcript.recording().file(),
                            transcript.recording().sha256()));
        }
        if (transcript.engine() != null) {
            node.set(
                    "model",
                    Json.ref("id", transcript.engine().id(), transcript.engine().sha256()));
        }
    }

    private static ObjectNode utterance(Utterance utterance) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("channel", utterance.channel());
        node.put("role", Json.lower(utterance.role()));
        span(node, utterance.span());
        node.put("text", utterance.text());
        ArrayNode words = node.putArray("words");
        utterance.words().forEach(w -> word(words.addObject(), w));
        return node;
    }

    private static void word(ObjectNode node, Word word) {
        node.put("word", word.text());
        span(node, word.span());
        node.put("confidence", word.confidence());
    }

    private static void speech(ObjectNode node, Speech speech) {
        node.put("channel", speech.channel());
        span(node, speech.span());
        node.put("level", speech.level());
    }

    private static void span(ObjectNode node, Span span) {
        node.put("start", span.start());
        node.put("end", span.end());
    }
}
