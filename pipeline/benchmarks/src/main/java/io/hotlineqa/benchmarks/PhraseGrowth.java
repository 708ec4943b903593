package io.hotlineqa.benchmarks;

import io.hotlineqa.rules.language.LocalWords;
import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.matching.Findings;
import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.matching.PhraseBook;
import io.hotlineqa.rules.matching.PhraseFinder;
import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the cost of finding phrases grows with their number; most of them are not said, as in life. */
final class PhraseGrowth {
    private static final double FLOOR = 0.65;
    private static final int SYLLABLES = 7;

    private final List<String> phrases;
    private final List<HeardSyllables> heard;

    PhraseGrowth(Talk talk) {
        List<String> unsaid = Stream.of("violates", "twin", "quote", "customer-says")
                .flatMap(kind -> talk.sentences(kind).stream())
                .map(sentence -> sentence.replace(" ", ""))
                .toList();
        phrases = IntStream.range(0, 20)
                .boxed()
                .flatMap(from -> pieces(unsaid, from))
                .distinct()
                .toList();
        heard = talk.calls(50, 180).stream()
                .map((Transcript t) -> HeardSyllables.of(t, Role.AGENT, 1.5))
                .toList();
    }

    private static Stream<String> pieces(List<String> sentences, int from) {
        return sentences.stream()
                .filter(s -> s.length() >= from + SYLLABLES)
                .map(s -> s.substring(from, from + SYLLABLES));
    }

    /** Median seconds for finding so many phrases in what the agent says in a call. */
    double seconds(int number, int warmUp, int rounds) {
        PhraseBook book = new PhraseBook(Confusions.shipped(), LocalWords.NONE);
        phrases.stream().limit(number).forEach(p -> book.add(phrase(p), syllables -> FLOOR));
        if (book.size() != number) {
            throw new IllegalStateException("only " + book.size() + " different phrases");
        }
        PhraseFinder finder = book.seal();
        return CoreTime.median(CoreTime.each(heard, warmUp, rounds, side -> findAll(finder, side)));
    }

    private static Phrase phrase(String words) {
        return new Phrase.Sequence(
                words.codePoints().<Phrase>mapToObj(Phrase.Sound::new).toList());
    }

    private static void findAll(PhraseFinder finder, HeardSyllables side) {
        Findings findings = finder.find(side);
        finder.sought().forEach(findings::of);
    }
}
