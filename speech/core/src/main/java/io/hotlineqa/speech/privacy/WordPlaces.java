package io.hotlineqa.speech.privacy;

import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the words of an utterance stand in its text.
 *
 * @param words in order; empty where the recogniser gave none, or the text is not made of them
 * @param starts the index of each word's first character
 */
record WordPlaces(List<Word> words, List<Integer> starts) {
    static WordPlaces of(Utterance utterance) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        for (Word word : utterance.words()) {
            int start = utterance.text().indexOf(word.text(), from);
            if (start < 0) {
                return new WordPlaces(List.of(), List.of());
            }
            starts.add(start);
            from = start + word.text().length();
        }
        return new WordPlaces(utterance.words(), starts);
    }

    List<Word> within(PersonalSpan span) {
        List<Word> within = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int start = starts.get(i);
            if (start < span.to() && span.from() < start + words.get(i).text().length()) {
                within.add(words.get(i));
            }
        }
        return within;
    }
}
