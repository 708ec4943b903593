package io.hotlineqa.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Reads one transcript from JSON; throws {@link FieldException} for a field that cannot be read. */
final class TranscriptReader {
    private final ZoneId zone;

    TranscriptReader(ZoneId zone) {
        this.zone = zone;
    }

    Transcript read(JsonNode node) {
        Fields fields = new Fields(node, "");
        List<Utterance> utterances = utterances(fields);
        double duration = duration(fields, utterances);
        Integer channels = fields.whole("channels");
        return new Transcript(
                call(fields),
                recording(fields),
                engine(fields),
                duration,
                channels == null ? 0 : channels,
                utterances,
                fields.has("silences") ? silences(fields, duration) : Gaps.between(utterances, duration),
                speech(fields));
    }

    private static double duration(Fields fields, List<Utterance> utterances) {
        double last = utterances.stream()
                .flatMapToDouble(u -> DoubleStream.concat(
                        DoubleStream.of(u.end()), u.words().stream().mapToDouble(Word::end)))
                .max()
                .orElse(0);
        double duration = fields.number("durationSeconds", last);
        if (!(duration >= 0 && duration < 1e6)) {
            throw fields.wrong("durationSeconds", "应为 0 以上的秒数");
        }
        return Math.max(duration, last);
    }

    private Call call(Fields fields) {
        String callId = fields.text("callId");
        if (callId == null || callId.isBlank()) {
            throw fields.wrong("callId", "缺少");
        }
        CallBuilder call = Call.with(callId)
                .startedAt(fields.instant("startedAt", zone))
                .direction(fields.word("direction", Direction.class))
                .purpose(fields.text("purpose"))
                .agentId(fields.text("agentId"))
                .agentName(fields.text("agentName"))
                .callerNumber(fields.text("callerNumber"))
                .queue(fields.text("queue"))
                .agentChannel(fields.whole("agentChannel"))
                .ringSeconds(fields.number("ringSeconds"))
                .ringCount(fields.whole("ringCount"))
                .hangupBy(fields.word("hangupBy", HangupBy.class))
                .serviceFinishedAt(fields.instant("serviceFinishedAt", zone));
        fields.node()
                .path("attributes")
                .properties()
                .forEach(e -> call.attribute(e.getKey(), e.getValue().asText()));
        return call.build();
    }

    private static RecordingRef recording(Fields fields) {
        Fields ref = new Fields(fields.node().path("recording"), "recording.");
        return fields.has("recording") ? new RecordingRef(ref.text("file"), ref.text("sha256")) : null;
    }

    private static EngineRef engine(Fields fields) {
        Fields ref = new Fields(fields.node().path("model"), "model.");
        return fields.has("model") ? new EngineRef(ref.text("id"), ref.text("sha256")) : null;
    }

    private static List<Utterance> utterances(Fields fields) {
        List<Utterance> utterances = new ArrayList<>();
        fields.each("utterances").forEach(u -> utterances.add(utterance(u)));
        utterances.sort(Comparator.comparingDouble(Utterance::start));
        return utterances;
    }

    private static Utterance utterance(Fields fields) {
        List<Word> words = new ArrayList<>();
        fields.each("words").forEach(w -> words.add(word(w)));
        Integer channel = fields.whole("channel");
        Role role = fields.word("role", Role.class);
        return valid(
                fields,
                "start",
                () -> new Utterance(
                        channel == null ? 0 : channel,
                        role == null ? Role.UNKNOWN : role,
                        fields.needed("start"),
                        fields.needed("end"),
                        fields.text("text", ""),
                        words));
    }

    private static Word word(Fields fields) {
        return valid(
                fields,
                "word",
                () -> new Word(
                        fields.text("word", ""),
                        fields.needed("start"),
                        fields.needed("end"),
                        fields.number("confidence", 1)));
    }

    /** What is said to be silent after the end of the recording is no part of the call. */
    private static List<Span> silences(Fields fields, double duration) {
        List<Span> silences = new ArrayList<>();
        fields.each("silences").forEach(s -> silences.add(span(s)));
        return silences.stream()
                .filter(s -> s.start() < duration)
                .map(s -> new Span(s.start(), Math.min(s.end(), duration)))
                .toList();
    }

    private static List<Speech> speech(Fields fields) {
        List<Speech> speech = new ArrayList<>();
        fields.each("speech")
                .forEach(s -> speech.add(new Speech((int) s.needed("channel"), span(s), s.number("level", 0))));
        return speech;
    }

    private static Span span(Fields fields) {
        return valid(fields, "start", () -> new Span(fields.needed("start"), fields.needed("end")));
    }

    private static <T> T valid(Fields fields, String name, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw fields.wrong(name, e.getMessage());
        }
    }
}
