package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each rule what its class says and it does not say itself. Parameters of a check are taken over one by one, but only
 * by a check of the same kind.
 */
final class Classes {
    /** What {@code class} may say in a rulebook that says nothing about classes: there it is a mere mark. */
    private static final List<String> MARKS = List.of("A", "B", "C", "D", "E");

    private final Source source;
    private final Problems problems;
    private final Map<String, String> inherited = new HashMap<>();

    private Classes(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The same file with every rule written out; what a rule inherits stands where its class says it. */
    static Source writeOut(Source file, Problems problems) {
        Source copy = new Source(file.root().deepCopy(), file.places(), Map.of());
        Classes classes = new Classes(copy, problems);
        for (int i = 0; i < copy.root().path("rules").size(); i++) {
            classes.writeOut("/rules/" + i);
        }
        return new Source(copy.root(), copy.places(), classes.inherited);
    }

    private void writeOut(String rule) {
        if (source.root().at(rule) instanceof ObjectNode node && node.has("class")) {
            String name = node.path("class").asText();
            JsonNode classes = source.root().path("classes");
            List<String> known = classes.isEmpty() ? MARKS : names(classes);
            if (!known.contains(name)) {
                problems.add(
                        source.place(rule + "/class"),
                        "没有“" + name + "”这个类 (no such class)" + Problems.choices(name, known));
            } else if (classes.path(name) instanceof ObjectNode defaults) {
                inherit(node, rule, defaults, "/classes/" + name);
            }
        }
    }

    private void inherit(ObjectNode rule, String place, ObjectNode defaults, String origin) {
        defaults.properties().forEach(e -> {
            if (!e.getKey().equals("check")) {
                take(rule, place, e.getKey(), e.getValue(), origin);
            }
        });
        if (defaults.path("check") instanceof ObjectNode check && isOfKind(rule.path("check"), check)) {
            ObjectNode own = rule.path("check") instanceof ObjectNode given ? given.deepCopy() : rule.objectNode();
            ObjectNode whole = rule.putObject("check");
            if (!own.has("type") && check.has("type")) {
                take(whole, place + "/check", "type", check.path("type"), origin + "/check");
            }
            whole.setAll(own);
            check.properties().forEach(e -> take(whole, place + "/check", e.getKey(), e.getValue(), origin + "/check"));
        }
        List.of("check", "examples").forEach(key -> last(rule, key));
    }

    /** As a person writes a rule: what it checks, and on which examples, comes last. */
    private static void last(ObjectNode rule, String key) {
        if (rule.has(key)) {
            rule.set(key, rule.remove(key));
        }
    }

    private static boolean isOfKind(JsonNode own, JsonNode check) {
        return (own.isMissingNode() || own.isObject())
                && (!own.has("type") || own.path("type").equals(check.path("type")));
    }

    private void take(ObjectNode into, String place, String key, JsonNode value, String origin) {
        if (!into.has(key)) {
            into.set(key, value.deepCopy());
            inherited.put(place + "/" + key, origin + "/" + key);
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
