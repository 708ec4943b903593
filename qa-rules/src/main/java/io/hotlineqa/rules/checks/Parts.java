package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parts of a prescribed sentence, looked for in a stretch of the agent's words. A part is said when it fits well; it
 * is blurred when it fits badly next to a part that is said, or when something was said in its place that cannot be made
 * out; else it is missing.
 */
final class Parts {
    private final Inspection call;
    private final List<Sought> wanted;
    private final int from;
    private final int to;
    private final double certain;
    private final double near;
    private final List<List<Hit>> candidates;
    private final List<Hit> best;

    /**
     * @param wanted the parts in their order
     * @param from position of the first syllable of the stretch
     * @param to position after its last syllable
     * @param certain the score from which on a part counts as said
     * @param near syllables at most between a blurred part and the part beside it
     */
    Parts(Inspection call, List<Sought> wanted, int from, int to, double certain, double near) {
        this.call = call;
        this.wanted = wanted;
        this.from = from;
        this.to = to;
        this.certain = certain;
        this.near = near;
        this.candidates = wanted.stream().map(p -> call.align(p, from, to)).toList();
        this.best = candidates.stream()
                .map(c ->
                        c.stream().filter(h -> h.score() >= certain).findFirst().orElse(null))
                .collect(Collectors.toCollection(ArrayList::new));
        if (best.stream().allMatch(Objects::isNull)) {
            startFromNeighbours();
        }
        IntStream.range(0, best.size()).filter(i -> best.get(i) == null).forEach(i -> best.set(i, beside(i)));
    }

    /** Two parts that are blurred support each other where one stands beside the other. */
    private void startFromNeighbours() {
        double most = 0;
        for (int i = 0; i + 1 < candidates.size(); i++) {
            for (Hit one : candidates.get(i)) {
                for (Hit other : candidates.get(i + 1)) {
                    if (one.score() + other.score() > most && other.from() >= one.to() && isNear(one, other)) {
                        most = one.score() + other.score();
                        Collections.fill(best, null);
                        best.set(i, one);
                        best.set(i + 1, other);
                    }
                }
            }
        }
    }

    /** The best fit, however blurred, beside a part that was found. */
    private Hit beside(int part) {
        return candidates.get(part).stream()
                .filter(h -> IntStream.range(0, best.size()).anyMatch(i -> isBeside(part, h, i)))
                .findFirst()
                .orElse(null);
    }

    private boolean isBeside(int part, Hit hit, int other) {
        Hit found = best.get(other);
        return found != null
                && isNear(hit, found)
                && (other < part ? found.to() <= hit.from() : hit.to() <= found.from());
    }

    private boolean isSaid(int part) {
        return best.get(part) != null && best.get(part).score() >= certain;
    }

    private boolean isNear(Hit one, Hit other) {
        return one.from() - other.to() <= near
                && other.from() - one.to() <= near
                && !one.overlaps(other)
                && call.heard(Role.AGENT).isOnePiece(one.from(), other.from());
    }

    /** Something was said where the part belongs, at least half as long and at least so many syllables. */
    private boolean isFilled(int part, int fewest) {
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
        return filled >= Math.max(fewest, length / 2);
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
        return isWhole(2) && heard() >= most;
    }

    /** Whether it may have been said: even one syllable in the place of a part leaves a doubt. */
    boolean maybeSaid(double half) {
        return isWhole(1) && heard() >= half;
    }

    private boolean isWhole(int fewest) {
        return IntStream.range(0, wanted.size()).allMatch(i -> best.get(i) != null || isFilled(i, fewest));
    }

    /** Whether all that is missing stands before all that is not: where nothing was heard, all may have stood before. */
    boolean mayLackOnlyTheStart() {
        List<Integer> missing = missing();
        return !missing.isEmpty() && missing.get(missing.size() - 1) == missing.size() - 1;
    }

    /** Whether the parts that are said begin one after the other. They may share a syllable: 您好鸡中燃 is 您好 and 宝鸡中燃 with 宝 lost. */
    boolean areInOrder() {
        int last = -1;
        for (int i = 0; i < wanted.size(); i++) {
            if (isSaid(i)) {
                int before = last;
                OptionalInt next = candidates.get(i).stream()
                        .filter(h -> h.score() >= certain && h.from() > before)
                        .mapToInt(Hit::from)
                        .min();
                if (next.isEmpty()) {
                    return false;
                }
                last = next.getAsInt();
            }
        }
        return true;
    }

    /** The missing parts, or the blurred ones where none is missing, by index. */
    List<Integer> lacking() {
        List<Integer> missing = missing();
        return missing.isEmpty()
                ? IntStream.range(0, wanted.size())
                        .filter(i -> !isSaid(i))
                        .boxed()
                        .toList()
                : missing;
    }

    /** The same, to be read. */
    String names() {
        return quoted(lacking()::contains);
    }

    /** The parts that are said, to be read; empty for none. */
    String said() {
        return IntStream.range(0, wanted.size()).anyMatch(this::isSaid) ? quoted(this::isSaid) : "";
    }

    private String quoted(IntPredicate which) {
        return IntStream.range(0, wanted.size())
                .filter(which)
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
