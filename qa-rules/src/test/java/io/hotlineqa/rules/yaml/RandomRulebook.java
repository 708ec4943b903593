package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Writes rulebooks with every kind of entry and with texts that YAML could take for something else, as JSON, which is YAML. */
final class RandomRulebook {
    private static final List<String> TEXTS = List.of(
            "试",
            "yes",
            "null",
            "~",
            "1.5e5",
            "+5",
            "0x1F",
            "22:00",
            "2026-01-01",
            "a: b",
            "# no comment",
            "- item",
            "'",
            "\"",
            "\\",
            "一\n二",
            "一\n  二\n",
            " 前",
            "后 ",
            "😀",
            "{}",
            "[a, b]",
            "&a",
            "*a",
            "!tag",
            "%",
            "@polite;",
            "|",
            ">",
            "?",
            "a\tb",
            "…",
            "“引号”",
            "\u00a0",
            "=",
            "<<");
    private static final List<String> PHRASES = List.of("你着!什么急[啊]", "(是|不是)<0-3>吗", "喂{2-3}", "@polite;", "催什么催");
    private static final List<String> CHECKS = List.of(
            "{\"type\":\"length\",\"limit\":%s}",
            "{\"type\":\"phrase\",\"phrases\":[\"@P\"],\"certain\":0.%s,\"where\":{\"firstTurns\":2}}",
            "{\"type\":\"words\",\"words\":\"@P\",\"mode\":\"none\",\"least\":%s}",
            "{\"type\":\"hours\",\"from\":\"22:00\",\"to\":\"08:00\",\"exemptMinutes\":%s}",
            "{\"type\":\"checklist\",\"items\":{\"关阀\":\"@P\",\"22:00\":[\"开窗\"]},\"least\":%s}",
            "{\"type\":\"combine\",\"checks\":[{\"type\":\"length\",\"limit\":tooLong},{\"type\":\"rate\",\"limit\":%s}]}");

    private final Random random;

    private RandomRulebook(Random random) {
        this.random = random;
    }

    static String write(Random random) {
        return new RandomRulebook(random).book().toString();
    }

    private JsonNode book() {
        ObjectNode book = JsonNodeFactory.instance.objectNode();
        book.put("id", "book")
                .put("version", text())
                .put("zone", "Asia/Shanghai")
                .put("maxScore", number());
        book.set("title", title());
        book.putObject("settings")
                .putObject("tooLong")
                .put("value", number())
                .put("unit", text())
                .put("why", text());
        book.putObject("vocabulary").putArray("polite").add("请").add("麻烦");
        book.putObject("conditions").putObject("leak").put("customer", "漏气了").set("title", title());
        book.putObject("classes").putObject("shared").put("deduction", number()).put("explanation", text());
        for (int i = 0; i <= random.nextInt(4); i++) {
            book.withArray("rules").add(rule("rule-" + i));
        }
        return book;
    }

    private ObjectNode rule(String id) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.put("id", id).put("clause", text()).put("class", "shared").put("review", random.nextBoolean());
        rule.set("title", title());
        if (random.nextBoolean()) {
            rule.put("explanation", text()).putArray("unless").add("leak");
        }
        rule.set("check", check());
        rule.putObject("examples").putArray("passed").add("您好");
        return rule;
    }

    private JsonNode check() {
        String check = CHECKS.get(random.nextInt(CHECKS.size()))
                .formatted(1 + random.nextInt(9))
                .replace("@P", PHRASES.get(random.nextInt(PHRASES.size())))
                .replace("tooLong", "\"tooLong\"");
        try {
            return new ObjectMapper().readTree(check);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(check, e);
        }
    }

    private ObjectNode title() {
        return JsonNodeFactory.instance.objectNode().put("zh", text()).put("en", text());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private double number() {
        return random.nextBoolean()
                ? 1 + random.nextInt(900)
                : Math.scalb(random.nextDouble(), random.nextInt(9)) + 1e-4;
    }
}
