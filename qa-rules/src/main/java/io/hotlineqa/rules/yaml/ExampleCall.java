package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an example call. A text alone is what the agent says in the middle of an inbound call; {@code lines} hold whole
 * calls, a line for each utterance: {@code 座席：…} (or 坐席), {@code 客户：…}, {@code 未知：…} or {@code 静默 20}, each with a start in seconds
 * before it if wished; without one an utterance follows the last word before it.
 */
final class ExampleCall {
    private static final double SYLLABLE = 0.2;
    /** Seconds between two utterances. */
    private static final double GAP = 0.5;

    private static final Pattern LINE =
            Pattern.compile("(?:(\\d+(?:\\.\\d+)?)\\s+)?(?:(座席|坐席|客户|未知)[：:]\\s*(.+)|静默\\s*(\\d+(?:\\.\\d+)?))");
    private static final Pattern PAUSE = Pattern.compile("[\\s，。！？、；：…]+");
    private static final Map<String, Role> ROLES =
            Map.of("座席", Role.AGENT, "坐席", Role.AGENT, "客户", Role.CUSTOMER, "未知", Role.UNKNOWN);

    private final List<Utterance> utterances = new ArrayList<>();
    private final List<Span> silences = new ArrayList<>();
    private final Map<Role, Double> confidence;
    private double clock;

    private ExampleCall(JsonNode node) {
        confidence = Map.of(
                Role.AGENT, node.path("agentConfidence").asDouble(1),
                Role.CUSTOMER, node.path("customerConfidence").asDouble(1));
    }

    static Transcript read(JsonNode node) {
        ExampleCall example = new ExampleCall(node);
        if (node.isTextual()) {
            example.clock = 30;
            example.say(Role.AGENT, node.asText(), example.clock + GAP);
            example.clock += 30;
            return example.transcript(call(node), 0);
        }
        node.path("lines")
                .asText()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .forEach(example::line);
        return example.transcript(call(node), node.path("seconds").asDouble(0));
    }

    private Transcript transcript(Call call, double seconds) {
        utterances.sort(Comparator.comparingDouble(Utterance::start));
        double duration = seconds > 0 ? seconds : milli(clock + GAP);
        return new Transcript(call, null, null, duration, 2, utterances, silences, List.of());
    }

    private static Call call(JsonNode node) {
        CallBuilder call = Call.with(node.path("id").asText("example"))
                .direction(word(Direction.class, node, "direction", Direction.INBOUND))
                .hangupBy(word(HangupBy.class, node, "hangupBy", HangupBy.AGENT));
        if (node.has("purpose")) {
            call.purpose(node.get("purpose").asText());
        }
        if (node.has("ringSeconds")) {
            call.ringSeconds(node.get("ringSeconds").asDouble());
        }
        if (node.has("ringCount")) {
            call.ringCount(node.get("ringCount").asInt());
        }
        node.path("attributes")
                .properties()
                .forEach(e -> call.attribute(e.getKey(), e.getValue().asText()));
        return times(call, node).build();
    }

    private static CallBuilder times(CallBuilder call, JsonNode node) {
        if (node.has("startedAt")) {
            call.startedAt(instant(node, "startedAt"));
        }
        if (node.has("serviceFinishedAt")) {
            call.serviceFinishedAt(instant(node, "serviceFinishedAt"));
        }
        return call;
    }

    private static Instant instant(JsonNode node, String name) {
        String text = node.get(name).asText();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " 应为 2026-11-22T09:10:00+08:00 这样的时刻 (an instant expected)，而不是“" + text + "”", e);
        }
    }

    /** The schema tells when it is none of them. */
    private static <E extends Enum<E>> E word(Class<E> type, JsonNode node, String name, E otherwise) {
        return Words.of(type, node.path(name).asText()).orElse(otherwise);
    }

    private void line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("应为“座席：…”“客户：…”“未知：…”或“静默 20”，而不是“" + line + "”");
        }
        OptionalDouble start = matcher.group(1) == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(matcher.group(1)));
        if (matcher.group(4) == null) {
            say(ROLES.get(matcher.group(2)), matcher.group(3), start.orElse(clock + GAP));
        } else {
            pause(start.orElse(clock), Double.parseDouble(matcher.group(4)));
        }
    }

    private void pause(double start, double seconds) {
        silences.add(new Span(milli(start), milli(start + seconds)));
        clock = Math.max(clock, start + seconds - GAP);
    }

    private void say(Role role, String text, double start) {
        List<Word> words = new ArrayList<>();
        double at = start;
        for (String word : PAUSE.split(text, -1)) {
            double end = at + word.length() * SYLLABLE;
            if (!word.isEmpty()) {
                words.add(new Word(word, milli(at), milli(end), confidence.getOrDefault(role, 1.0)));
            }
            at = end;
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("“" + text + "”里没有话 (no words)");
        }
        utterances.add(Utterance.of(role == Role.CUSTOMER ? 1 : 0, role, words));
        clock = Math.max(clock, at);
    }

    private static double milli(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
