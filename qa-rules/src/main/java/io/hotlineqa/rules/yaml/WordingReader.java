package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.language.PhraseParser;
import io.hotlineqa.rules.language.PhraseSyntaxException;
import io.hotlineqa.rules.spi.Condition;
import io.hotlineqa.speech.Direction;
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
                Words.of(Direction.class, parameters.text("direction", "")).orElse(null),
                parameters.text("purpose", null),
                parameters.phrases("customer", 0.85));
        reading.conditions().put(name, condition);
    }
}
