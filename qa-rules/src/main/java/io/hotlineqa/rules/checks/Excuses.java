package io.hotlineqa.rules.checks;

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
    /** Syllables between the words that announce a quotation and the quotation. */
    private static final int QUOTE_REACH = 8;
    /** A score below which words are doubtful enough for politeness around them to excuse. */
    private static final double DOUBTFUL = 0.85;

    private final List<Sought> unless;
    private final List<Sought> doubtful;
    private final List<Sought> quoting;
    private final List<Sought> when;
    private final double alone;

    /**
     * Reads {@code unless} (words in the same turn that make it polite), {@code unlessDoubtful} (the same, for words that
     * were not heard well), {@code quoting} (words before it that announce
     * somebody else's words), {@code alone} (how many other syllables the utterance may hold) and {@code when} (what
     * the customer must have said before).
     */
    Excuses(Parameters parameters) {
        unless = parameters.phrases("unless", 0.9);
        doubtful = parameters.phrases("unlessDoubtful", 0.9);
        quoting = parameters.loosePhrases("quoting", 0.6);
        when = parameters.phrases("when", 0.8);
        alone = parameters.number("alone", Double.POSITIVE_INFINITY);
    }

    boolean excuse(Inspection call, Hit hit) {
        return reason(call, hit).isPresent();
    }

    /** What excuses the words; nothing when nothing does. */
    Optional<String> reason(Inspection call, Hit hit) {
        if (polite(call, hit, unless)) {
            return Optional.of("同一轮话里有礼貌用语 (politeness)");
        } else if (hit.score() < DOUBTFUL && polite(call, hit, doubtful)) {
            return Optional.of("听得不准，同一轮话里又有礼貌用语 (doubtful beside politeness)");
        } else if (quoted(call, hit)) {
            return Optional.of("在复述别人的话 (quotation)");
        } else if (amongOthers(call, hit)) {
            return Optional.of("这句话里还有别的话 (position: not said alone)");
        }
        return uncalledFor(call, hit) ? Optional.of("客户此前没有说过相应的话 (condition not met)") : Optional.empty();
    }

    private static boolean polite(Inspection call, Hit hit, List<Sought> words) {
        Turn turn = call.turn(Role.AGENT, hit.from());
        return words.stream()
                .anyMatch(p -> call.find(p, Role.AGENT).stream()
                        .anyMatch(h -> turn.holds(h.from()) && isApart(call, p, h, hit)));
    }

    /** Inside the accused words only the very characters excuse: 听不清 sounds as if it held a 请. */
    private static boolean isApart(Inspection call, Sought word, Hit found, Hit accused) {
        String text = call.heard(Role.AGENT).text(found.from(), found.to());
        return !found.isWithin(accused) || word.phrase().options().contains(text);
    }

    private boolean quoted(Inspection call, Hit hit) {
        Turn turn = call.turn(Role.AGENT, hit.from());
        return quoting.stream()
                .flatMap(p -> call.find(p, Role.AGENT).stream())
                .anyMatch(h -> turn.holds(h.from()) && h.to() <= hit.from() && hit.from() - h.to() <= QUOTE_REACH);
    }

    private boolean amongOthers(Inspection call, Hit hit) {
        return call.utterance(Role.AGENT, hit.from()).syllables() - (hit.to() - hit.from()) > alone;
    }

    private boolean uncalledFor(Inspection call, Hit hit) {
        double before = call.heard(Role.AGENT).start(hit.from());
        return !when.isEmpty()
                && when.stream()
                        .flatMap(p -> call.find(p, Role.CUSTOMER).stream())
                        .noneMatch(h -> call.heard(Role.CUSTOMER).start(h.from()) < before);
    }
}
