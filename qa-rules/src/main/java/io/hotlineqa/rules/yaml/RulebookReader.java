package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Group;
import io.hotlineqa.rules.Maximum;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Setting;
import io.hotlineqa.rules.Text;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.language.PhraseParser;
import io.hotlineqa.rules.language.PhraseSyntaxException;
import io.hotlineqa.rules.matching.PhraseBook;
import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.speech.Direction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one rulebook; everything wrong with it goes to the problems. */
final class RulebookReader {
    private final Problems problems;
    private final byte[] bytes;
    private final Source source;
    private final JsonNode root;

    RulebookReader(Problems problems, byte[] bytes) {
        this.problems = problems;
        this.bytes = bytes;
        this.source = new SourceReader(problems).read(new String(bytes, StandardCharsets.UTF_8));
        this.root = source.root();
    }

    /** The rulebook; of no use when there are problems. */
    Rulebook read() {
        if (problems.isEmpty()) {
            Shape.check(source, problems);
        }
        Reading reading = new Reading(
                source,
                problems,
                settings(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new PhraseBook(Confusions.shipped()));
        vocabulary(reading.vocabulary());
        root.path("conditions").fieldNames().forEachRemaining(name -> condition(name, reading));
        List<Rule> rules = rules(reading);
        return new Rulebook(
                ref(),
                text(root.path("title")),
                zone(),
                root.path("defaultAgentChannel").asInt(0),
                root.path("maxScore").asDouble(100),
                root.path("maximum").asText().equals("judged") ? Maximum.JUDGED : Maximum.ALL,
                groups(),
                reading.settings(),
                rules,
                reading.phrases().seal());
    }

    private RulebookRef ref() {
        return new RulebookRef(root.path("id").asText(), root.path("version").asText(), sha256());
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static Text text(JsonNode node) {
        return new Text(node.path("zh").asText(), node.path("en").asText());
    }

    private ZoneId zone() {
        String zone = root.path("zone").asText("UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            problems.add(source.place("/zone"), "没有“" + zone + "”这个时区 (no such zone), 例如 (such as) Asia/Shanghai");
            return ZoneId.of("UTC");
        }
    }

    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        root.path("settings")
                .properties()
                .forEach(e -> settings.add(new Setting(
                        e.getKey(),
                        e.getValue().path("value").asDouble(),
                        e.getValue().path("unit").asText(""),
                        e.getValue().path("why").asText())));
        return settings;
    }

    private List<Group> groups() {
        return root.path("groups").properties().stream()
                .map(e -> new Group(
                        e.getKey(),
                        text(e.getValue().path("title")),
                        e.getValue().path("cap").asDouble(Double.POSITIVE_INFINITY)))
                .toList();
    }

    private void condition(String name, Reading reading) {
        JsonNode node = root.path("conditions").path(name);
        RuleParameters parameters = new RuleParameters(reading, "/conditions/" + name, node);
        String direction = parameters.text("direction", null);
        reading.conditions()
                .put(
                        name,
                        new Condition(
                                name,
                                text(node.path("title")),
                                direction == null ? null : Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                                parameters.text("purpose", null),
                                parameters.phrases("customer", 0.85)));
    }

    private void vocabulary(Map<String, Phrase> vocabulary) {
        root.path("vocabulary").properties().forEach(e -> {
            List<Phrase> options = new ArrayList<>();
            String pointer = "/vocabulary/" + e.getKey();
            if (e.getValue().isTextual()) {
                entry(pointer, e.getValue().asText(), vocabulary, options);
            }
            for (int i = 0; i < e.getValue().size(); i++) {
                entry(pointer + "/" + i, e.getValue().get(i).asText(), vocabulary, options);
            }
            vocabulary.put(e.getKey(), options.size() == 1 ? options.get(0) : new Phrase.Choice(options));
        });
    }

    private void entry(String pointer, String text, Map<String, Phrase> vocabulary, List<Phrase> options) {
        try {
            options.add(PhraseParser.parse(text, vocabulary));
        } catch (PhraseSyntaxException e) {
            problems.add(source.place(pointer), "短语“" + text + "”第 " + (e.index() + 1) + " 个字符：" + e.getMessage());
        }
    }

    private List<Rule> rules(Reading reading) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < root.path("rules").size(); i++) {
            JsonNode node = root.path("rules").get(i);
            if (!ids.add(node.path("id").asText())) {
                problems.add(source.place("/rules/" + i + "/id"), "规则编号重复 (id used twice): " + node.path("id"));
            }
            if (!node.path("off").asBoolean()) {
                rules.add(new RuleReader(reading, "/rules/" + i, node).read());
            }
        }
        return rules;
    }
}
