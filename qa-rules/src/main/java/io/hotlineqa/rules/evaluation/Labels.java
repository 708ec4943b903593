package io.hotlineqa.rules.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Calls that people have labelled, one a line: a transcript with {@code "violated"}, the ids of the rules that the call
 * violates, and {@code "looked"}, those that the person looked at; without the latter, all that any line names.
 *
 * @param calls those that could be read
 * @param problems a sentence for each line that could not, and for each id that the rulebook does not have
 */
public record Labels(List<Labelled> calls, List<String> problems) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A call and what a person says of it.
     *
     * @param call with the rules that it violates
     * @param looked the rules that the person looked at; null for all that any call names
     */
    public record Labelled(LabelledCall call, Set<String> looked) {}

    /**
     * Reads a file of labelled calls.
     *
     * @throws IOException when it cannot be read
     */
    public static Labels read(Path file, Rulebook rulebook) throws IOException {
        Reader reader = new Reader(rulebook);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.read(line, number);
                }
            }
        }
        return new Labels(reader.calls, reader.problems);
    }

    /** The ids that any call names. */
    Set<String> named() {
        Set<String> named = new TreeSet<>();
        calls.forEach(c -> named.addAll(c.call().violated()));
        calls.stream().map(Labelled::looked).filter(l -> l != null).forEach(named::addAll);
        return named;
    }

    private static final class Reader {
        private final TranscriptJson transcripts;
        private final Set<String> rules;
        private final List<Labelled> calls = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Reader(Rulebook rulebook) {
            transcripts = new TranscriptJson(rulebook.zone());
            rules = rulebook.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        }

        void read(String line, long number) {
            try {
                var call = transcripts.read(line, number);
                JsonNode node = MAPPER.readTree(line);
                Set<String> violated = ids(node, "violated", number);
                Set<String> looked = node.has("looked") ? ids(node, "looked", number) : null;
                String kind = node.path("kind").asText("");
                calls.add(new Labelled(new LabelledCall(call, violated, kind), looked));
            } catch (TranscriptFormatException | JsonProcessingException e) {
                problems.add(e.getMessage());
            }
        }

        private Set<String> ids(JsonNode node, String key, long number) {
            if (!node.path(key).isArray()) {
                problems.add(
                        "第 " + number + " 行，“" + key + "”应为规则编号的列表 (line " + number + ": a list of rule ids expected)");
            }
            Set<String> ids = new TreeSet<>();
            node.path(key).forEach(id -> ids.add(id.asText()));
            ids.stream()
                    .filter(id -> !rules.contains(id))
                    .forEach(id -> problems.add("第 " + number + " 行，规则书里没有“" + id + "” (line " + number
                            + ": no such rule; valid: " + String.join(", ", rules) + ")"));
            return ids;
        }
    }
}
