package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A phrase found on one side of a call.
 *
 * @param role who says it
 * @param phrase what was looked for
 * @param hit where
 */
record Accusation(Role role, Sought phrase, Hit hit) {
    /** Syllables between two phrases that belong together, at most. */
    private static final int BESIDE = 4;

    private static final Comparator<Accusation> BEST_FIRST = Comparator.comparingDouble((Accusation a) -> a.hit.score())
            .reversed()
            .thenComparingInt(a -> a.hit.from());

    /** All of that role, in order of time; where several phrases fit the same words, the best. */
    static List<Accusation> all(Inspection call, List<Sought> phrases, Role role) {
        return apart(phrases.stream()
                .flatMap(p -> call.find(p, role).stream().map(h -> new Accusation(role, p, h)))
                .toList());
    }

    /** The best of those that overlap, in order of time. */
    static List<Accusation> apart(List<Accusation> found) {
        List<Accusation> best = new ArrayList<>();
        found.stream()
                .sorted(BEST_FIRST)
                .filter(a -> best.stream().noneMatch(b -> b.hit.overlaps(a.hit)))
                .forEach(best::add);
        best.sort(Comparator.comparingInt(a -> a.hit.from()));
        return best;
    }

    /** How sure the recogniser was of these words. */
    double heard(Inspection call) {
        return call.heard(role).confidence(hit.from(), hit.to());
    }

    /**
     * Whether the recogniser wrote it as words of its own, or, where it wrote no words, in the very characters: a second
     * witness beside the sound for words so short that others hold them.
     */
    boolean isWordForWord(Inspection call) {
        return !call.heard(role).cutAWord(hit.from(), hit.to())
                && (call.heard(role).areWholeWords(hit.from(), hit.to()) || Wording.isWritten(call, this));
    }

    /** Whether the customer's side holds the same words at the same time, so that one channel may have caught the other. */
    boolean isEchoed(Inspection call) {
        Span span = call.heard(role).span(hit.from(), hit.to());
        return call.find(phrase, Role.CUSTOMER).stream()
                .map(h -> call.heard(Role.CUSTOMER).span(h.from(), h.to()))
                .anyMatch(span::overlaps);
    }

    /** Whether the other is a different phrase that follows in the same turn, with hardly anything between. */
    boolean isBesideAnother(Inspection call, Accusation other) {
        return !phrase.equals(other.phrase)
                && other.hit.from() >= hit.to()
                && other.hit.from() - hit.to() <= BESIDE
                && call.turn(role, hit.from()).holds(other.hit.from());
    }

    /** Whether one of the phrases is said in the same turn, beside these words. */
    boolean isWith(Inspection call, List<Sought> phrases) {
        Turn turn = call.turn(role, hit.from());
        return phrases.stream()
                .flatMap(p -> call.find(p, role).stream())
                .anyMatch(h -> turn.holds(h.from()) && !h.overlaps(hit));
    }

    /** Whether these words are part of one of the phrases, or touch it. */
    boolean isAmong(Inspection call, List<Sought> phrases) {
        return phrases.stream().flatMap(p -> call.find(p, role).stream()).anyMatch(h -> h.overlaps(hit));
    }
}
