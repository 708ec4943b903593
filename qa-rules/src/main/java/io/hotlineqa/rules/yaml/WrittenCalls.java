package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.rules.Expectation;
import io.hotlineqa.rules.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads calls that people wrote and labelled: a YAML list, each call written as the examples of a rulebook are, with an
 * {@code id} and a {@code situation}, and with the ids of rules under what they must say of it ({@code violated},
 * {@code review}, {@code passed}, {@code notApplicable}, {@code notJudged}), or under {@code disputed}.
 */
public final class WrittenCalls {
    private static final Set<String> LABELS = Set.of("id", "situation", "disputed");

    private final Problems problems;
    private final Source source;
    private final Set<String> ids = new HashSet<>();

    private WrittenCalls(Problems problems, Source source) {
        this.problems = problems;
        this.source = source;
    }

    /**
     * Reads a file of written calls.
     *
     * @throws IOException when it cannot be read
     * @throws RulebookException with everything that is wrong in it
     */
    public static List<WrittenCall> read(Path file) throws IOException, RulebookException {
        Problems problems = new Problems(file.toString());
        Source source = new SourceReader(problems).read(Files.readAllBytes(file));
        List<WrittenCall> calls = new WrittenCalls(problems, source).calls();
        if (!problems.isEmpty()) {
            throw new RulebookException(problems.inOrder());
        }
        return calls;
    }

    private List<WrittenCall> calls() {
        List<WrittenCall> calls = new ArrayList<>();
        if (!source.root().isArray()) {
            problems.add(Place.START, "应为通话的列表 (a list of calls expected)");
        }
        for (int i = 0; i < source.root().size(); i++) {
            call("/" + i, source.root().path(i), calls);
        }
        return calls;
    }

    private void call(String pointer, JsonNode node, List<WrittenCall> calls) {
        if (!(node instanceof ObjectNode whole)) {
            problems.add(source.place(pointer), "应为一通电话 (a call expected)");
            return;
        }
        if (node.path("id").asText().isEmpty() || !ids.add(node.path("id").asText())) {
            problems.add(source.place(pointer), "每通电话要有自己的 id (a call needs an id of its own)");
        }
        if (node.path("situation").asText().isEmpty()) {
            problems.add(source.place(pointer), "要说明情形 (a call needs a situation)");
        }
        ObjectNode written = whole.deepCopy();
        written.remove(LABELS);
        written.remove(RuleReader.EXPECTATIONS.keySet());
        Shape.checkCall(written, pointer, source, problems);
        Map<String, Expectation> expected = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        RuleReader.EXPECTATIONS.forEach((key, expectation) -> rules(pointer, node, key)
                .forEach(rule -> once(pointer + "/" + key, rule, expected.put(rule, expectation) == null)));
        rules(pointer, node, "disputed")
                .forEach(rule -> once(pointer + "/disputed", rule, disputed.add(rule) && !expected.containsKey(rule)));
        try {
            calls.add(new WrittenCall(node.path("situation").asText(), ExampleCall.read(node), expected, disputed));
        } catch (IllegalArgumentException e) {
            problems.add(source.place(pointer), "通话读不懂 (call cannot be read): " + e.getMessage());
        }
    }

    /** The ids of rules under a key; what is no list of texts is a problem, not an empty list. */
    private List<String> rules(String pointer, JsonNode node, String key) {
        List<String> rules = new ArrayList<>();
        JsonNode labels = node.path(key);
        if (!labels.isMissingNode() && !labels.isArray()) {
            problems.add(source.place(pointer + "/" + key), "应为规则编号的列表 (a list of rule ids expected)");
        }
        for (JsonNode rule : labels) {
            if (rule.isTextual()) {
                rules.add(rule.asText());
            } else {
                problems.add(source.place(pointer + "/" + key), "应为规则编号 (a rule id expected): " + rule);
            }
        }
        return rules;
    }

    private void once(String pointer, String rule, boolean isFirst) {
        if (!isFirst) {
            problems.add(source.place(pointer), "标了两次 (labelled twice): " + rule);
        }
    }
}
