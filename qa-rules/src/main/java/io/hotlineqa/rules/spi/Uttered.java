package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.Optional;

/**
 * When words were said, and in which turn.
 *
 * @param role who says them
 * @param start seconds from the start of the recording
 * @param end the same; not before {@code start}
 * @param position of a syllable of that party in the same turn
 */
record Uttered(Role role, double start, double end, int position) {
    static Uttered of(Inspection call, Role role, Hit hit) {
        Span span = call.heard(role).span(hit.from(), hit.to());
        return new Uttered(role, span.start(), span.end(), hit.from());
    }

    /** The moment at which an utterance begins. Without a syllable of its own it goes with what that party said before. */
    static Uttered beginning(Inspection call, Utterance utterance) {
        HeardSyllables side = call.heard(utterance.role());
        int next = side.positionAt(utterance.start());
        boolean own = next < side.size() && side.start(next) < utterance.end();
        return new Uttered(utterance.role(), utterance.start(), utterance.start(), own ? next : Math.max(0, next - 1));
    }

    /** Nothing when that party says no syllable in the whole call. */
    Optional<Turn> turn(Inspection call) {
        return call.heard(role).isEmpty() ? Optional.empty() : Optional.of(call.turn(role, position));
    }
}
