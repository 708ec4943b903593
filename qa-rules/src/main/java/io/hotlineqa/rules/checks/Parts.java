package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parts of a prescribed sentence, looked for in a stretch of the agent's words.
 *
 * @param call the call
 * @param wanted the parts in their order
 * @param from position of the first syllable of the stretch
 * @param to position after its last syllable
 * @param certain the score from which on a part counts as said
 */
record Parts(Inspection call, List<Sought> wanted, int from, int to, double certain) {
    /** The best hit of a part in the stretch, doubtful ones among them. */
    Optional<Hit> best(Sought part) {
        return call.find(part, Role.AGENT).stream()
                .filter(h -> h.from() >= from && h.from() < to)
                .max(Comparator.comparingDouble(Hit::score));
    }

    private boolean isSaid(Sought part) {
        return best(part).filter(h -> h.score() >= certain).isPresent();
    }

    /** The parts that are not said, or doubtful. */
    List<Sought> missing() {
        return wanted.stream().filter(p -> !isSaid(p)).toList();
    }

    /** Whether each part is said or at least sounds alike. */
    boolean allSoundAlike() {
        return wanted.stream().allMatch(p -> best(p).isPresent());
    }

    /** The missing parts, to be read. */
    String names() {
        return missing().stream().map(p -> p.phrase().plain()).collect(Collectors.joining("”“", "“", "”"));
    }

    /** Where each part that was found is said. */
    List<Evidence> found() {
        return wanted.stream()
                .flatMap(p -> best(p).stream())
                .map(h -> call.evidence(Role.AGENT, h))
                .toList();
    }

    /** All that the agent says in the stretch. */
    Evidence whole() {
        return call.evidence(Role.AGENT, from, to, 1);
    }

    boolean isEmpty() {
        return from >= to;
    }

    /** How sure the recogniser was of the agent's words in the stretch. */
    double confidence() {
        return call.heard(Role.AGENT).confidence(from, to);
    }
}
