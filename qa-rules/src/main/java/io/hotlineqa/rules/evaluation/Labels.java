package io.hotlineqa.rules.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.Expectation;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.rules.yaml.WrittenCall;
import io.hotlineqa.rules.yaml.WrittenCalls;
import io.hotlineqa.speech.Transcript;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls that people have labelled. In a file of JSON one a line: a transcript with {@code "violated"}, the ids of the rules
 * that the call violates, and {@code "looked"}, those that the person looked at; without the latter, all that any line names.
 * In a YAML file as {@link WrittenCalls}, whose writers looked at all rules but the disputed ones.
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
        if (file.toString().matches(".*\\.ya?ml")) {
            reader.readWritten(file);
            return new Labels(reader.calls, reader.problems);
        }
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

    /** The same labels of the calls as other ears hear them. */
    public Labels heard(UnaryOperator<Transcript> ears) {
        return new Labels(
                calls.stream()
                        .map(c -> new Labelled(c.call().heard(ears), c.looked()))
                        .toList(),
                problems);
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

        void readWritten(Path file) throws IOException {
            try {
                WrittenCalls.read(file).forEach(this::add);
            } catch (RulebookException e) {
                e.problems().forEach(p -> problems.add(p.toString()));
            }
        }

        private void add(WrittenCall written) {
            Set<String> looked = new TreeSet<>(rules);
            looked.removeAll(written.disputed());
            Set<String> violated = new TreeSet<>();
            written.expected().forEach((id, expected) -> {
                if (expected == Expectation.VIOLATED || expected == Expectation.REVIEW) {
                    violated.add(id);
                }
            });
            Stream.of(written.expected().keySet(), written.disputed())
                    .flatMap(Set::stream)
                    .filter(id -> !rules.contains(id))
                    .forEach(id -> problems.add(written.call().callId() + ": 规则书里没有“" + id + "” (no such rule)"));
            calls.add(new Labelled(new LabelledCall(written.call(), violated, written.situation()), looked));
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
