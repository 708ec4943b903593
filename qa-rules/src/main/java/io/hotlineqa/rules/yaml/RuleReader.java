package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Example;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Severity;
import io.hotlineqa.rules.checks.BuiltInChecks;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.CheckType;
import io.hotlineqa.rules.spi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one rule. */
final class RuleReader {
    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "violated", Outcome.VIOLATED,
            "passed", Outcome.PASSED,
            "notApplicable", Outcome.NOT_APPLICABLE,
            "notJudged", Outcome.NOT_JUDGED);

    private final Reading reading;
    private final String pointer;
    private final JsonNode node;

    RuleReader(Reading reading, String pointer, JsonNode node) {
        this.reading = reading;
        this.pointer = pointer;
        this.node = node;
    }

    Rule read() {
        return new Rule(
                node.path("id").asText(),
                node.path("clause").asText(),
                RulebookReader.text(node.path("title")),
                node.path("explanation").asText(),
                severity(),
                node.path("deduction").asDouble(0),
                node.path("review").asBoolean(),
                node.path("check").path("type").asText(),
                check(),
                examples());
    }

    private Severity severity() {
        String severity = node.path("severity").asText("minor").toUpperCase(Locale.ROOT);
        return List.of("SERIOUS", "FATAL").contains(severity) ? Severity.valueOf(severity) : Severity.MINOR;
    }

    private Check check() {
        String type = node.path("check").path("type").asText();
        CheckType known = BuiltInChecks.ALL.get(type);
        if (known == null) {
            reading.problems()
                    .add(
                            reading.source().place(pointer + "/check/type"),
                            "没有“" + type + "”这种检查 (no such check)"
                                    + Problems.choices(type, BuiltInChecks.ALL.keySet()));
            return call -> Verdict.notJudged("");
        }
        RuleParameters parameters = new RuleParameters(reading, pointer + "/check", node.path("check"));
        Check check = known.create(parameters);
        parameters.reportUnknown();
        return check;
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        node.path("examples").properties().forEach(e -> {
            for (int i = 0; i < e.getValue().size(); i++) {
                String place = pointer + "/examples/" + e.getKey() + "/" + i;
                example(
                        e.getValue().get(i),
                        OUTCOMES.get(e.getKey()),
                        reading.source().place(place),
                        examples);
            }
        });
        return examples;
    }

    private void example(JsonNode call, Outcome expected, Place place, List<Example> examples) {
        try {
            examples.add(new Example(ExampleCall.read(call), expected, place.line(), place.column()));
        } catch (IllegalArgumentException e) {
            reading.problems().add(place, "例子读不懂 (example cannot be read): " + e.getMessage());
        }
    }
}
