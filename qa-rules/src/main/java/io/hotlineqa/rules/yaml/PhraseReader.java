package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.language.PhraseParser;
import io.hotlineqa.rules.language.PhraseSyntaxException;
import io.hotlineqa.rules.matching.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the phrases that a check looks for. */
final class PhraseReader {
    private final Reading reading;

    PhraseReader(Reading reading) {
        this.reading = reading;
    }

    /** One phrase or a list of them, each of which {@code add} puts into the rulebook's. */
    List<Sought> read(String place, JsonNode value, Function<Phrase, Sought> add) {
        List<Sought> phrases = new ArrayList<>();
        if (value.isTextual()) {
            phrase(place, value.asText(), add, phrases);
        }
        for (int i = 0; i < value.size(); i++) {
            phrase(place + "/" + i, value.path(i).asText(), add, phrases);
        }
        return List.copyOf(phrases);
    }

    private void phrase(String place, String text, Function<Phrase, Sought> add, List<Sought> phrases) {
        try {
            Phrase phrase = PhraseParser.parse(text, reading.vocabulary());
            for (Phrase entry : entries(phrase)) {
                Sought sought = add.apply(entry);
                phrases.add(sought);
                reading.asked().add(sought);
            }
        } catch (PhraseSyntaxException e) {
            Place start = reading.source().place(place);
            reading.problems().add(start, "短语“" + text + "”第 " + (e.index() + 1) + " 个字符：" + e.getMessage());
        } catch (IllegalArgumentException e) {
            reading.problems().add(reading.source().place(place), "短语“" + text + "”：" + e.getMessage());
        }
    }

    /** A name alone stands for each entry of that list. */
    private static List<Phrase> entries(Phrase phrase) {
        return phrase instanceof Phrase.Named named && named.body() instanceof Phrase.Choice choice
                ? choice.alternatives()
                : List.of(phrase);
    }
}
