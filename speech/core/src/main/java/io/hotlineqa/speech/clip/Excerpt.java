package io.hotlineqa.speech.clip;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import io.hotlineqa.speech.privacy.Masked;
import java.util.List;
import java.util.stream.Stream;

/** The words of a stretch of a conversation. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * What is said in it, masked where it is bleeped, with times from the start of the stretch. Words that the stretch
     * cuts through belong to it; an utterance without words belongs to it whole.
     */
    public static List<Utterance> of(List<Utterance> conversation, Span range, Bleeps bleeps) {
        return conversation.stream()
                .filter(utterance -> utterance.span().overlaps(range))
                .flatMap(utterance -> cut(utterance, range, bleeps))
                .toList();
    }

    private static Stream<Utterance> cut(Utterance utterance, Span range, Bleeps bleeps) {
        if (utterance.words().isEmpty()) {
            return Stream.of(new Utterance(
                    utterance.channel(),
                    utterance.role(),
                    within(utterance.start(), range),
                    within(utterance.end(), range),
                    masked(utterance.text(), utterance.span(), bleeps),
                    List.of()));
        }
        List<Word> words = utterance.words().stream()
                .filter(word -> word.span().overlaps(range))
                .map(word -> new Word(
                        masked(word.text(), word.span(), bleeps),
                        within(word.start(), range),
                        within(word.end(), range),
                        word.confidence()))
                .toList();
        return words.isEmpty() ? Stream.of() : Stream.of(Utterance.of(utterance.channel(), utterance.role(), words));
    }

    private static String masked(String text, Span said, Bleeps bleeps) {
        return bleeps.hides(said) ? text.replaceAll("\\S", String.valueOf(Masked.SIGN)) : text;
    }

    private static double within(double seconds, Span range) {
        return Math.min(Math.max(seconds, range.start()), range.end()) - range.start();
    }
}
