package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Example;
import io.hotlineqa.rules.Expectation;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Severity;
import io.hotlineqa.rules.Weight;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.rules.spi.Effective;
import io.hotlineqa.rules.spi.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one rule. */
final class RuleReader {
    /** By the keys under which calls stand of which a rule must say so. */
    static final Map<String, Expectation> EXPECTATIONS = Map.of(
            "violated", Expectation.VIOLATED,
            "review", Expectation.REVIEW,
            "passed", Expectation.PASSED,
            "notApplicable", Expectation.NOT_APPLICABLE,
            "notJudged", Expectation.NOT_JUDGED);

    private final Reading reading;
    private final String pointer;
    private final JsonNode node;

    RuleReader(Reading reading, String pointer, JsonNode node) {
        this.reading = reading;
        this.pointer = pointer;
        this.node = node;
    }

    Rule read() {
        reading.asked().clear();
        Check check = CheckReader.read(reading, pointer + "/check", node.path("check"));
        Rule rule = new Rule(
                node.path("id").asText(),
                node.path("clause").asText(),
                RulebookReader.text(node.path("title")),
                node.path("explanation").asText(),
                weight(),
                new Scope(effective(), conditions("onlyIf"), conditions("unless")),
                node.path("check").path("type").asText(),
                check,
                List.copyOf(reading.asked()),
                node.toString(),
                examples());
        reading.judges().putIfAbsent(rule.id(), rule::verdict);
        return rule;
    }

    private Effective effective() {
        Effective own = Dates.effective(reading.source(), reading.problems(), pointer, node);
        try {
            return own.and(reading.effective());
        } catch (IllegalArgumentException e) {
            problem("/effectiveFrom", "规则" + own + "，规则书" + reading.effective() + "，没有一天同时施行 (never in force)");
            return Effective.ALWAYS;
        }
    }

    private Weight weight() {
        return new Weight(
                severity(),
                node.path("deduction").asDouble(0),
                node.path("review").asBoolean(),
                node.has("group") ? group(node.path("group").asText()) : null);
    }

    private String group(String name) {
        JsonNode groups = reading.source().root().path("groups");
        if (!groups.has(name)) {
            List<String> names = new ArrayList<>();
            groups.fieldNames().forEachRemaining(names::add);
            problem("/group", "没有“" + name + "”这个组 (no such group)" + Problems.choices(name, names));
        }
        return name;
    }

    private List<Condition> conditions(String key) {
        List<Condition> found = new ArrayList<>();
        for (JsonNode name : node.path(key)) {
            Condition condition = reading.conditions().get(name.asText());
            if (condition == null) {
                problem(
                        "/" + key,
                        "没有“" + name.asText() + "”这个条件 (no such condition)"
                                + Problems.choices(
                                        name.asText(), reading.conditions().keySet()));
            } else {
                condition.rules().forEach(r -> below(key, condition, r));
                found.add(condition);
            }
        }
        return found;
    }

    /** A rule can only depend on what is judged before it. */
    private void below(String key, Condition condition, String rule) {
        if (!reading.judges().containsKey(rule)) {
            problem(
                    "/" + key,
                    "条件“" + condition.name() + "”要看规则“" + rule
                            + "”，它应写在前面，且没有停用 (that rule must stand above, and not be off)");
        }
    }

    private void problem(String place, String message) {
        reading.problems().add(reading.source().place(pointer + place), message);
    }

    private Severity severity() {
        String severity = node.path("severity").asText("minor").toUpperCase(Locale.ROOT);
        return List.of("SERIOUS", "FATAL").contains(severity) ? Severity.valueOf(severity) : Severity.MINOR;
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        node.path("examples").properties().forEach(e -> {
            for (int i = 0; i < e.getValue().size(); i++) {
                String place = pointer + "/examples/" + e.getKey() + "/" + i;
                example(
                        e.getValue().path(i),
                        EXPECTATIONS.get(e.getKey()),
                        reading.source().place(place),
                        examples);
            }
        });
        return examples;
    }

    private void example(JsonNode call, Expectation expected, Place place, List<Example> examples) {
        try {
            examples.add(new Example(ExampleCall.read(call), expected, place.line(), place.column()));
        } catch (IllegalArgumentException e) {
            reading.problems().add(place, "例子读不懂 (example cannot be read): " + e.getMessage());
        }
    }
}
