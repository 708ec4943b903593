package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.conditions.BuiltInConditions;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.language.PhraseParser;
import io.hotlineqa.rules.language.PhraseSyntaxException;
import io.hotlineqa.rules.spi.Condition;
import java.util.ArrayList;
import java.util.List;

/** Reads what rules refer to by name: the vocabulary and the kinds of call. */
final class WordingReader {
    private final Reading reading;
    private final JsonNode root;

    WordingReader(Reading reading) {
        this.reading = reading;
        this.root = reading.source().root();
    }

    /** Reads all lists of phrases. */
    void vocabulary() {
        root.path("vocabulary").properties().forEach(e -> list(e.getKey(), e.getValue()));
    }

    private void list(String name, JsonNode node) {
        List<Phrase> options = new ArrayList<>();
        String pointer = "/vocabulary/" + name;
        if (node.isTextual()) {
            entry(pointer, node.asText(), options);
        }
        for (int i = 0; i < node.size(); i++) {
            entry(pointer + "/" + i, node.path(i).asText(), options);
        }
        reading.vocabulary().put(name, options.size() == 1 ? options.get(0) : new Phrase.Choice(options));
    }

    private void entry(String pointer, String text, List<Phrase> options) {
        try {
            options.add(PhraseParser.parse(text, reading.vocabulary()));
        } catch (PhraseSyntaxException e) {
            reading.problems()
                    .add(
                            reading.source().place(pointer),
                            "短语“" + text + "”第 " + (e.index() + 1) + " 个字符：" + e.getMessage());
        }
    }

    /** Reads all kinds of call. */
    void conditions() {
        root.path("conditions").fieldNames().forEachRemaining(this::condition);
    }

    private void condition(String name) {
        JsonNode node = root.path("conditions").path(name);
        RuleParameters parameters = new RuleParameters(reading, "/conditions/" + name, node);
        Condition condition = new Condition(
                name,
                RulebookReader.text(node.path("title")),
                BuiltInConditions.read(parameters, reading.conditions(), reading.judges()));
        condition.rules().forEach(r -> rule(name, r));
        reading.conditions().put(name, condition);
    }

    private void rule(String condition, String id) {
        List<String> ids = new ArrayList<>();
        root.path("rules").forEach(r -> ids.add(r.path("id").asText()));
        if (!ids.contains(id)) {
            reading.problems()
                    .add(
                            reading.source().place("/conditions/" + condition + "/rule"),
                            "没有“" + id + "”这条规则 (no such rule)" + Problems.choices(id, ids));
        }
    }
}
