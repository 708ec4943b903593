package io.hotlineqa.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What differs between two parts of rulebooks, in words; keys are named as a reader of the file knows them. */
final class TreeDiff {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("id", "编号 (id)"),
            Map.entry("version", "版本 (version)"),
            Map.entry("source", "出处 (source)"),
            Map.entry("defaultAgentChannel", "默认座席声道 (default agent channel)"),
            Map.entry("maxScore", "满分 (maximum score)"),
            Map.entry("confusions", "混淆表 (confusions)"),
            Map.entry("effectiveFrom", "施行日期 (effective from)"),
            Map.entry("effectiveUntil", "废止日期 (effective until)"),
            Map.entry("title", "标题 (title)"),
            Map.entry("clause", "条款 (clause)"),
            Map.entry("explanation", "说明 (explanation)"),
            Map.entry("class", "类别 (class)"),
            Map.entry("severity", "严重程度 (severity)"),
            Map.entry("deduction", "扣分 (deduction)"),
            Map.entry("review", "复核 (review)"),
            Map.entry("off", "停用 (off)"),
            Map.entry("group", "组 (group)"),
            Map.entry("onlyIf", "仅适用于 (only if)"),
            Map.entry("unless", "不适用于 (unless)"),
            Map.entry("check", "检查 (check)"),
            Map.entry("examples", "例子 (examples)"),
            Map.entry("unit", "单位 (unit)"),
            Map.entry("why", "理由 (why)"),
            Map.entry("direction", "方向 (direction)"),
            Map.entry("purpose", "目的 (purpose)"),
            Map.entry("customer", "客户的话 (customer)"),
            Map.entry("cap", "上限 (cap)"),
            Map.entry("type", "种类 (type)"),
            Map.entry("phrases", "短语 (phrases)"));

    /** What stands for a key that is left out. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "severity", "minor",
            "deduction", "0",
            "review", "false",
            "off", "false",
            "defaultAgentChannel", "0",
            "maxScore", "100");

    private final String prefix;
    private final List<String> changes = new ArrayList<>();

    /** @param prefix of each sentence */
    TreeDiff(String prefix) {
        this.prefix = prefix;
    }

    /** A sentence for each difference between two values of {@code key}; an empty key names nothing. */
    List<String> of(String key, JsonNode before, JsonNode after) {
        compare(key.isEmpty() || key.equals("value") ? "" : name(key), key, before, after);
        return changes;
    }

    private static String name(String key) {
        return WORDS.getOrDefault(key, key) + " ";
    }

    private void compare(String place, String key, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        } else if (before.isObject() && after.isObject()) {
            keys(before, after).forEach(k -> inner(place, k, before.path(k), after.path(k)));
        } else if (isSteps(before) && isSteps(after)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(place + (i + 1) + " ", key, before.path(i), after.path(i));
            }
        } else if (isList(before) || isList(after)) {
            lists(place, entries(before), entries(after));
        } else {
            values(place, value(key, before), value(key, after));
        }
    }

    private void inner(String place, String key, JsonNode before, JsonNode after) {
        compare(place + (key.equals("value") ? "" : name(key)), key, before, after);
    }

    private static Set<String> keys(JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(keys::add);
        before.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Checks within a check, which are told apart by their place. */
    private static boolean isSteps(JsonNode node) {
        return node.isArray() && node.path(0).has("type");
    }

    private static boolean isList(JsonNode node) {
        return node.isArray();
    }

    /** A single text is a list of one. */
    private static List<String> entries(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(TreeDiff::words)
                        .toList()
                : node.isMissingNode() ? List.of() : List.of(words(node));
    }

    private void lists(String place, List<String> before, List<String> after) {
        String added = without(after, before);
        String removed = without(before, after);
        if (added.isEmpty() && removed.isEmpty()) {
            say(place, "次序或次数不同 (in another order or number)");
        }
        if (!added.isEmpty()) {
            say(place, "新增 (added) " + added);
        }
        if (!removed.isEmpty()) {
            say(place, "删去 (removed) " + removed);
        }
    }

    private static String without(List<String> entries, List<String> others) {
        return entries.stream().filter(e -> !others.contains(e)).collect(Collectors.joining("、"));
    }

    private void values(String place, String before, String after) {
        if (before.isEmpty()) {
            say(place, "新增 (added) " + after);
        } else if (after.isEmpty()) {
            say(place, "删去 (removed) " + before);
        } else if (!before.equals(after)) {
            say(place, before + " → " + after);
        }
    }

    private static String value(String key, JsonNode node) {
        return node.isMissingNode() ? DEFAULTS.getOrDefault(key, "") : words(node);
    }

    private void say(String place, String change) {
        changes.add(prefix + place + change);
    }

    /** A value to be read. */
    static String words(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().isBlank() ? "“”" : node.asText().strip().replaceAll("\\s*\\n\\s*", " / ");
        } else if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(TreeDiff::words)
                    .collect(Collectors.joining("、"));
        } else if (node.isObject()) {
            return node.properties().stream()
                    .map(e -> name(e.getKey()) + words(e.getValue()))
                    .collect(Collectors.joining("，", "（", "）"));
        }
        return node.asText();
    }
}
