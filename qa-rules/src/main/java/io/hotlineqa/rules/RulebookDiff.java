package io.hotlineqa.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes from one rulebook to another, in words. */
public final class RulebookDiff {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> NAMED = Map.of(
            "settings", "设置 (setting) ",
            "vocabulary", "词表 (vocabulary) ",
            "conditions", "条件 (condition) ",
            "groups", "组 (group) ",
            "rules", "");

    private final List<String> changes = new ArrayList<>();

    private RulebookDiff() {}

    /**
     * A sentence for each change: those of the rulebook as a whole and of what its rules refer to, then those of the rules;
     * none when the two say the same.
     */
    public static List<String> of(Rulebook older, Rulebook newer) {
        RulebookDiff diff = new RulebookDiff();
        diff.compare(tree(older), tree(newer));
        return List.copyOf(diff.changes);
    }

    /** The rulebook with its rules by id; what their classes say stands in the rules. */
    private static JsonNode tree(Rulebook rulebook) {
        try {
            ObjectNode tree = (ObjectNode) MAPPER.readTree(rulebook.definition());
            ObjectNode rules = JsonNodeFactory.instance.objectNode();
            tree.path("rules").forEach(r -> rules.set(r.path("id").asText(), r));
            tree.set("rules", rules);
            tree.remove("classes");
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rulebook keeps its definition as JSON", e);
        }
    }

    private void compare(JsonNode older, JsonNode newer) {
        for (String key : names(newer, older)) {
            if (NAMED.containsKey(key)) {
                entries(NAMED.get(key), older.path(key), newer.path(key));
            } else {
                changes.addAll(new TreeDiff("").of(key, older.path(key), newer.path(key)));
            }
        }
        if (!inOrder(older.path("rules"), newer.path("rules"))) {
            changes.add("规则的次序不同 (the rules are in another order)");
        }
    }

    /** Settings, lists, conditions, groups or rules, each under its name. */
    private void entries(String kind, JsonNode older, JsonNode newer) {
        for (String name : names(newer, older)) {
            String entry = kind + name + "：";
            if (!older.has(name)) {
                changes.add(entry + "新增 (added) " + TreeDiff.words(summary(newer.path(name))));
            } else if (!newer.has(name)) {
                changes.add(entry + "删去 (removed)");
            } else {
                changes.addAll(new TreeDiff(entry).of("", older.path(name), newer.path(name)));
            }
        }
    }

    /** Of a new rule its title, of a new setting its value; all of anything short. */
    private static JsonNode summary(JsonNode entry) {
        return entry.has("title") ? entry.path("title").path("zh") : entry.has("value") ? entry.path("value") : entry;
    }

    private static Set<String> names(JsonNode first, JsonNode second) {
        Set<String> names = new LinkedHashSet<>();
        first.fieldNames().forEachRemaining(names::add);
        second.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean inOrder(JsonNode older, JsonNode newer) {
        Iterator<String> after = kept(newer, older).iterator();
        return kept(older, newer).stream().allMatch(n -> n.equals(after.next()));
    }

    private static List<String> kept(JsonNode of, JsonNode in) {
        List<String> names = new ArrayList<>();
        of.fieldNames().forEachRemaining(n -> {
            if (in.has(n)) {
                names.add(n);
            }
        });
        return names;
    }
}
