package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parts of a prescribed sentence, looked for in a stretch of the agent's words. A part is said when it fits well; it
 * is blurred when it fits badly next to a part that is said, or when something was said in its place that cannot be made
 * out; else it is missing.
 */
final class Parts {
    /** Syllables between a blurred part and the part beside it. */
    private static final int NEAR = 4;

    private final Inspection call;
    private final List<Sought> wanted;
    private final int from;
    private final int to;
    private final double certain;
    private final List<Hit> best;

    /**
     * @param wanted the parts in their order
     * @param from position of the first syllable of the stretch
     * @param to position after its last syllable
     * @param certain the score from which on a part counts as said
     */
    Parts(Inspection call, List<Sought> wanted, int from, int to, double certain) {
        this.call = call;
        this.wanted = wanted;
        this.from = from;
        this.to = to;
        this.certain = certain;
        this.best = wanted.stream().map(this::best).collect(Collectors.toCollection(ArrayList::new));
        IntStream.range(0, best.size())
                .filter(i -> !isSaid(i) && !isNearSaid(i))
                .forEach(i -> best.set(i, null));
    }

    private Hit best(Sought part) {
        return call.align(part, from, to).stream().findFirst().orElse(null);
    }

    private boolean isSaid(int part) {
        return best.get(part) != null && best.get(part).score() >= certain;
    }

    private boolean isNearSaid(int part) {
        Hit hit = best.get(part);
        return hit != null
                && IntStream.range(0, best.size())
                        .filter(this::isSaid)
                        .mapToObj(best::get)
                        .anyMatch(h -> isNear(h, hit));
    }

    private boolean isNear(Hit one, Hit other) {
        return one.from() - other.to() <= NEAR
                && other.from() - one.to() <= NEAR
                && !one.overlaps(other)
                && call.heard(Role.AGENT).isOnePiece(one.from(), other.from());
    }

    /** Something was said where the part belongs, at least half as long. */
    private boolean isFilled(int part) {
        Hit before = neighbour(part, -1);
        Hit after = neighbour(part, 1);
        int length = wanted.get(part).syllables();
        if (before == null && after == null) {
            return false;
        }
        int start = before == null ? Math.max(from, after.from() - length - 2) : before.to();
        int end = after == null ? Math.min(to, start + length + 2) : after.from();
        int beside = before == null ? after.from() : before.from();
        long filled = IntStream.range(start, end)
                .filter(i -> call.heard(Role.AGENT).isOnePiece(i, beside))
                .count();
        return filled >= Math.max(2, length / 2);
    }

    private Hit neighbour(int part, int step) {
        for (int i = part + step; i >= 0 && i < best.size(); i += step) {
            if (best.get(i) != null) {
                return best.get(i);
            }
        }
        return null;
    }

    /** The parts that are neither said nor blurred, by index. */
    private List<Integer> missing() {
        return IntStream.range(0, wanted.size())
                .filter(i -> best.get(i) == null)
                .boxed()
                .toList();
    }

    /** How much of the sentence was heard, 0 to 1. */
    private double heard() {
        double all = wanted.stream().mapToInt(Sought::syllables).sum();
        double sum = IntStream.range(0, wanted.size())
                .filter(i -> best.get(i) != null)
                .mapToDouble(i -> wanted.get(i).syllables() * best.get(i).score())
                .sum();
        return sum / all;
    }

    /** Whether the sentence was said: no part is missing, or what is was drowned and most of it was heard. */
    boolean isSaid(double most) {
        return IntStream.range(0, wanted.size()).allMatch(i -> best.get(i) != null || isFilled(i)) && heard() >= most;
    }

    /** Whether only the first part is missing. */
    boolean lacksOnlyTheFirst() {
        return missing().equals(List.of(0));
    }

    /** The missing parts, or the blurred ones where none is missing, to be read. */
    String names() {
        List<Integer> lacking = missing();
        return IntStream.range(0, wanted.size())
                .filter(i -> lacking.isEmpty() ? !isSaid(i) : lacking.contains(i))
                .mapToObj(i -> wanted.get(i).phrase().plain())
                .collect(Collectors.joining("”“", "“", "”"));
    }

    /** Where each part that was found is said. */
    List<Evidence> found() {
        return best.stream()
                .filter(Objects::nonNull)
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
