package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * What a transcript tells beside the words.
 *
 * @param silences where nobody speaks, as JSON
 * @param overlaps where both speak, as JSON
 * @param lanes who is on which channel, the lowest channel first; {@code unknown} where nobody speaks
 * @param ringSeconds before the answer; null when unknown
 * @param ringCount before the answer; null when unknown
 * @param hangupBy {@code agent}, {@code customer}, {@code system} or null
 * @param purpose null when unknown
 */
record Heard(
        String silences,
        String overlaps,
        List<String> lanes,
        Double ringSeconds,
        Integer ringCount,
        String hangupBy,
        String purpose) {
    private static final double SHORTEST = 0.3;
    private static final String UNKNOWN = "unknown";

    static Heard read(String line) {
        JsonNode transcript = Lines.read(line);
        return new Heard(
                transcript.path("silences").toString(),
                overlaps(transcript.path("utterances")),
                lanes(transcript.path("utterances")),
                transcript.hasNonNull("ringSeconds")
                        ? transcript.path("ringSeconds").asDouble()
                        : null,
                transcript.hasNonNull("ringCount")
                        ? transcript.path("ringCount").asInt()
                        : null,
                Lines.text(transcript.path("hangupBy")),
                Lines.text(transcript.path("purpose")));
    }

    private static List<String> lanes(JsonNode utterances) {
        Map<Integer, String> roles = new HashMap<>();
        utterances.forEach(
                u -> roles.put(u.path("channel").asInt(), u.path("role").asText(UNKNOWN)));
        int channels =
                roles.keySet().stream().mapToInt(channel -> channel + 1).max().orElse(0);
        return IntStream.range(0, channels)
                .mapToObj(channel -> roles.getOrDefault(channel, UNKNOWN))
                .toList();
    }

    private static String overlaps(JsonNode utterances) {
        List<JsonNode> agent = of("agent", utterances);
        List<JsonNode> customer = of("customer", utterances);
        List<String> found = new ArrayList<>();
        int first = 0;
        for (JsonNode said : agent) {
            while (first < customer.size() && end(customer.get(first)) <= start(said)) {
                first++;
            }
            for (int i = first; i < customer.size() && start(customer.get(i)) < end(said); i++) {
                double from = Math.max(start(said), start(customer.get(i)));
                double to = Math.min(end(said), end(customer.get(i)));
                if (to - from >= SHORTEST) {
                    found.add("{\"start\":" + from + ",\"end\":" + to + "}");
                }
            }
        }
        return found.toString();
    }

    private static List<JsonNode> of(String role, JsonNode utterances) {
        return StreamSupport.stream(utterances.spliterator(), false)
                .filter(u -> u.path("role").asText().equals(role))
                .toList();
    }

    private static double start(JsonNode utterance) {
        return utterance.path("start").asDouble();
    }

    private static double end(JsonNode utterance) {
        return utterance.path("end").asDouble();
    }
}
