package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Optional;

/** What makes an agent's forbidden words innocent. */
final class Excuses {
    /** What a syllable costs that an explanation leaves to chance: less than one that it has wrong. */
    private static final double UNACCOUNTED = 0.5;

    private final Wording unless;
    private final Wording unlessDoubtful;
    private final double doubtful;
    private final List<Sought> innocent;
    private final Quotation quotation;
    private final List<Sought> when;
    private final double whenBlurred;
    private final double alone;

    /**
     * Reads {@code unless} (words in the same turn that make it polite), {@code unlessDoubtful} (the same, for hits that
     * score less than {@code doubtful}), {@code notPolite} (words that hold one of them and are none), {@code innocent}
     * (words as on any day that sound alike, which excuse where they fit at least as well), {@code alone} (how many other
     * syllables the utterance may hold), {@code when} (what the customer must have said before, or answer), {@code whenBlurred}
     * (the customer's confidence below which that is needless), and what a {@link Quotation} reads.
     */
    Excuses(Parameters parameters) {
        List<Sought> except = parameters.phrases("notPolite", 0.9);
        unless = new Wording(parameters.phrases("unless", 0.75), except);
        unlessDoubtful = new Wording(parameters.phrases("unlessDoubtful", 0.75), except);
        doubtful = parameters.number("doubtful", 0.92);
        innocent = parameters.phrases("innocent", parameters.number("innocentCertain", 0.6));
        quotation = new Quotation(parameters);
        when = parameters.phrases("when", 0.8);
        whenBlurred = parameters.number("whenBlurred", 0);
        alone = parameters.number("alone", Double.POSITIVE_INFINITY);
    }

    /** What excuses the words; nothing when nothing does. */
    Optional<String> reason(Inspection call, Hit hit) {
        if (polite(call, hit, unless)) {
            return Optional.of("同一轮话里有礼貌用语 (politeness)");
        } else if (isRatherInnocent(call, hit)) {
            return Optional.of("更像是平常的话 (innocent words fit at least as well)");
        } else if (quotation.holds(call, hit)) {
            return Optional.of("在复述别人的话 (quotation)");
        }
        return amongOthers(call, hit) ? Optional.of("这句话里还有别的话 (position: not said alone)") : Optional.empty();
    }

    private static boolean polite(Inspection call, Hit hit, Wording words) {
        Turn turn = call.turn(Role.AGENT, hit.from());
        return words.find(call, Role.AGENT).stream()
                .anyMatch(a -> turn.holds(a.hit().from()) && isApart(call, a, hit));
    }

    /** What leaves a doubt: the words were not heard well, and something polite was said beside them. */
    Optional<String> doubt(Inspection call, Hit hit) {
        return hit.score() < doubtful && politeAround(call, hit)
                ? Optional.of("听得不准，同一轮话里又有礼貌用语 (doubtful beside politeness)")
                : Optional.empty();
    }

    /** Around words that were not heard well; inside them 您 is as likely a misheard 你. */
    private boolean politeAround(Inspection call, Hit hit) {
        Turn turn = call.turn(Role.AGENT, hit.from());
        return unlessDoubtful.find(call, Role.AGENT).stream()
                .anyMatch(a -> turn.holds(a.hit().from()) && !a.hit().overlaps(hit));
    }

    /** Inside the accused words only the very characters excuse: 听 不 清 sounds as if it held a 请. */
    private static boolean isApart(Inspection call, Accusation polite, Hit accused) {
        return !polite.hit().isWithin(accused) || Wording.isWritten(call, polite);
    }

    /**
     * Other words that are nearly as long, take the place of most of what is accused, not of a piece of it, and explain all of
     * what either covers at least as well.
     */
    private boolean isRatherInnocent(Inspection call, Hit hit) {
        return innocent.stream()
                .flatMap(p -> call.find(p, Role.AGENT).stream())
                .anyMatch(h -> isInPlace(h, hit) && unexplained(h, hit) <= unexplained(hit, h));
    }

    /** What the words cost, and what the syllables cost that only the others account for. */
    private static double unexplained(Hit words, Hit others) {
        int length = words.to() - words.from();
        int left = others.to() - others.from() - Math.max(0, shared(words, others));
        return (1 - words.score()) * length + UNACCOUNTED * left;
    }

    private static boolean isInPlace(Hit other, Hit accused) {
        int length = accused.to() - accused.from();
        return other.to() - other.from() >= length - 2 && 2 * shared(other, accused) >= length;
    }

    private static int shared(Hit one, Hit other) {
        return Math.min(one.to(), other.to()) - Math.max(one.from(), other.from());
    }

    private boolean amongOthers(Inspection call, Hit hit) {
        return call.utterance(Role.AGENT, hit.from()).syllables() - (hit.to() - hit.from()) > alone;
    }

    /** Whether the customer's side shows the situation in which the words are forbidden; any call does where none is asked for. */
    boolean isCalledFor(Inspection call, Hit hit) {
        return (when.isEmpty() && whenBlurred == 0) || isSaidAround(call, hit) || isBlurred(call, hit);
    }

    /** Before the agent's turn, or in the customer's next one. */
    private boolean isSaidAround(Inspection call, Hit hit) {
        int turn = call.turn(Role.AGENT, hit.from()).number();
        return call.find(when, Role.CUSTOMER).stream()
                .anyMatch(h -> call.turn(Role.CUSTOMER, h.from()).number() <= turn + 1);
    }

    /** The customer was so hard to understand until then that it may be why. */
    private boolean isBlurred(Inspection call, Hit hit) {
        HeardSyllables customer = call.heard(Role.CUSTOMER);
        int before = customer.positionAt(call.heard(Role.AGENT).start(hit.from()));
        return before > 0 && customer.confidence(0, before) < whenBlurred;
    }
}
