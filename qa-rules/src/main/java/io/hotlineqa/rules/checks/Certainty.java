package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How well words must fit a forbidden phrase for the machine to decide alone. Short phrases must fit better than long ones;
 * words in the middle of others better than words that stand alone, as people say what is rude. A person decides, however
 * well they fit, on few words that begin or end inside a recognised word (怎么又问 in 怎么又问题), and on words beside which somebody
 * is named who might have said them.
 */
final class Certainty {
    /** What {@code exact} demands. */
    static final double EXACT = 0.98;

    private final double certain;
    private final double shortest;
    private final double longest;
    private final double among;
    private final double shortUpTo;
    private final double longFrom;
    private final double others;
    private final List<Sought> reporting;
    private final List<Sought> reported;
    private final double reach;

    /**
     * Reads {@code certain}, {@code certainShort} (phrases of up to {@code shortUpTo} syllables), {@code certainLong} (those
     * of {@code longFrom} and more), {@code certainAmong} (in an utterance with more than {@code others} other syllables),
     * {@code reporting} and {@code reported} (words up to {@code reportingReach} syllables before and after that leave open
     * whose words these are).
     */
    Certainty(Parameters parameters, boolean exact) {
        certain = exact ? EXACT : parameters.number("certain", 0.8);
        shortest = exact ? EXACT : parameters.number("certainShort", 0.85);
        longest = exact ? EXACT : parameters.number("certainLong", certain);
        among = exact ? EXACT : parameters.number("certainAmong", 0);
        shortUpTo = parameters.number("shortUpTo", 4);
        longFrom = parameters.number("longFrom", 8);
        others = parameters.number("others", 3);
        double fit = parameters.number("reportingCertain", 0.7);
        reporting = parameters.phrases("reporting", fit);
        reported = parameters.phrases("reported", fit);
        reach = parameters.number("reportingReach", 8);
    }

    /** The least score that any phrase may have and be certain. */
    double least() {
        return Math.min(certain, longest);
    }

    /** The score that a phrase of so many syllables must have, where {@code usual} is asked of those of middle length. */
    double of(int syllables, double usual) {
        if (syllables >= longFrom) {
            return longest;
        }
        return syllables <= shortUpTo ? shortest : usual;
    }

    boolean holds(Inspection call, Accusation said) {
        double score = said.hit().score();
        return score >= of(said.phrase().syllables(), certain)
                && (score >= among || !isAmongOthers(call, said.hit()))
                && !isShortPiece(call, said)
                && !mayBeReported(call, said.hit());
    }

    private boolean isShortPiece(Inspection call, Accusation said) {
        return said.phrase().syllables() <= shortUpTo
                && call.heard(Role.AGENT).cutAWord(said.hit().from(), said.hit().to());
    }

    private boolean isAmongOthers(Inspection call, Hit hit) {
        return call.utterance(Role.AGENT, hit.from()).syllables() - (hit.to() - hit.from()) > others;
    }

    /** Whether the words around may make them somebody else's: 客户…, … 是吗. */
    boolean mayBeReported(Inspection call, Hit hit) {
        return isNear(call, hit, reporting, h -> hit.from() - h.to())
                || isNear(call, hit, reported, h -> h.from() - hit.to());
    }

    private boolean isNear(Inspection call, Hit hit, List<Sought> words, ToIntFunction<Hit> distance) {
        Turn turn = call.turn(Role.AGENT, hit.from());
        return words.stream()
                .flatMap(p -> call.find(p, Role.AGENT).stream())
                .anyMatch(h -> turn.holds(h.from()) && distance.applyAsInt(h) >= 0 && distance.applyAsInt(h) <= reach);
    }
}
