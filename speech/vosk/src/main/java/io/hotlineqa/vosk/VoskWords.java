package io.hotlineqa.vosk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hotlineqa.speech.Rounded;
import io.hotlineqa.speech.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a result of libvosk: {@code {"result":[{"conf":…,"end":…,"start":…,"word":…},…],"text":…}}. Marks such as {@code
 * [unk]}, {@code <unk>} or {@code [noise]} are no words and are left out; the sound they cover is still measured.
 */
final class VoskWords {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern MARK = Pattern.compile("\\[.*]|<.*>");

    private VoskWords() {}

    /** @throws IllegalStateException when it is not such a result */
    static List<Word> in(String result) {
        List<Word> words = new ArrayList<>();
        try (JsonParser json = JSON.createParser(result)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT
                        && json.getParsingContext().getParent().inArray()) {
                    add(words, json);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the recogniser's result is not readable: " + e.getMessage(), e);
        }
        return words;
    }

    private static void add(List<Word> words, JsonParser json) throws IOException {
        String text = "";
        double start = 0;
        double end = 0;
        double confidence = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "word" -> text = json.getText();
                case "start" -> start = json.getDoubleValue();
                case "end" -> end = json.getDoubleValue();
                case "conf" -> confidence = json.getDoubleValue();
                default -> json.skipChildren();
            }
        }
        if (!isMark(text)) {
            words.add(word(text, start, end, confidence));
        }
    }

    private static Word word(String text, double start, double end, double confidence) {
        double from = Rounded.seconds(Math.max(0, start));
        double to = Math.max(from, Rounded.seconds(end));
        return new Word(text, from, to, Rounded.confidence(Math.max(0, Math.min(1, confidence))));
    }

    private static boolean isMark(String text) {
        return text.isBlank() || MARK.matcher(text).matches();
    }
}
