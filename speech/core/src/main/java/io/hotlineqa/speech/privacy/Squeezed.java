package io.hotlineqa.speech.privacy;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A text without its blanks, and where its characters came from.
 *
 * @param text without blanks
 * @param places the index in the original of each character
 */
record Squeezed(String text, List<Integer> places) {
    static Squeezed of(String original) {
        List<Integer> places = IntStream.range(0, original.length())
                .filter(i -> !Character.isWhitespace(original.charAt(i)))
                .boxed()
                .toList();
        String text = places.stream()
                .map(place -> String.valueOf(original.charAt(place)))
                .collect(joining());
        return new Squeezed(text, places);
    }

    PersonalSpan inOriginal(PersonalSpan span) {
        return new PersonalSpan(span.kind(), places.get(span.from()), places.get(span.to() - 1) + 1);
    }
}
