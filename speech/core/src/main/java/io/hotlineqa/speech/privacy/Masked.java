package io.hotlineqa.speech.privacy;

import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Texts with {@link #SIGN} in the place of each character of personal data: how long it was can still be seen. */
public final class Masked {
    /** Stands for one hidden character. */
    public static final char SIGN = '＊';

    private Masked() {}

    /** A text that stands alone, such as a quote. */
    public static String text(String text) {
        return text(text, PersonalData.in(text));
    }

    /** A text whose personal data is known. */
    public static String text(String text, List<PersonalSpan> personal) {
        StringBuilder masked = new StringBuilder(text);
        for (PersonalSpan span : personal) {
            for (int i = span.from(); i < span.to(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    masked.setCharAt(i, SIGN);
                }
            }
        }
        return masked.toString();
    }

    /** A conversation; times, roles and confidences stay. */
    public static List<Utterance> utterances(List<Utterance> conversation) {
        List<List<PersonalSpan>> found = PersonalData.in(conversation);
        List<Utterance> masked = new ArrayList<>();
        for (int i = 0; i < conversation.size(); i++) {
            masked.add(utterance(conversation.get(i), found.get(i)));
        }
        return masked;
    }

    private static Utterance utterance(Utterance clear, List<PersonalSpan> personal) {
        String text = text(clear.text(), personal);
        return new Utterance(
                clear.channel(), clear.role(), clear.start(), clear.end(), text, words(WordPlaces.of(clear), text));
    }

    private static List<Word> words(WordPlaces places, String text) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < places.words().size(); i++) {
            Word clear = places.words().get(i);
            int start = places.starts().get(i);
            words.add(new Word(
                    text.substring(start, start + clear.text().length()),
                    clear.start(),
                    clear.end(),
                    clear.confidence()));
        }
        return words;
    }
}
