package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Map;
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

    private final ByLength certain;
    private final ByLength possible;
    private final Map<Surroundings, Double> demands;
    private final Map<Surroundings, Double> sureDemands;
    private final List<String> particles;
    private final List<Sought> reporting;
    private final List<Sought> reported;
    private final double reach;

    /**
     * Reads {@code certain} and {@code possible} with their forms for short and long phrases ({@link ByLength}), {@code edge} and
     * {@code amid} (how much more they ask of words at the edge and in the middle of an utterance), {@code reporting} and
     * {@code reported} (words up to {@code reportingReach} syllables before and after that leave open whose words these are).
     */
    Certainty(Parameters parameters, boolean exact) {
        certain = exact ? ByLength.same(EXACT) : ByLength.read(parameters, "certain", 0.8, 0.85);
        possible = exact ? ByLength.same(EXACT) : ByLength.read(parameters, "possible", 0.7, 0);
        double edge = parameters.number("edge", 0);
        double amid = parameters.number("amid", 0);
        demands = demands(edge, amid);
        sureDemands = demands(parameters.number("edgeCertain", edge), parameters.number("amidCertain", amid));
        particles = parameters.texts("particles");
        double fit = parameters.number("reportingCertain", 0.7);
        reporting = parameters.phrases("reporting", fit);
        reported = parameters.phrases("reported", fit);
        reach = parameters.number("reportingReach", 8);
    }

    private static Map<Surroundings, Double> demands(double edge, double amid) {
        return Map.of(Surroundings.ALONE, 0.0, Surroundings.AT_THE_EDGE, edge, Surroundings.AMID, amid);
    }

    /** The least score with which a phrase of so many syllables is of interest, wherever it stands. */
    double least(int syllables) {
        return Math.min(possible.of(syllables), certain.of(syllables));
    }

    /** Whether the words fit well enough to ask a person. */
    boolean isPossible(Inspection call, Accusation said) {
        return reaches(call, said, least(said.phrase().syllables()), demands);
    }

    boolean holds(Inspection call, Accusation said) {
        return reaches(call, said, certain.of(said.phrase().syllables()), sureDemands)
                && !isShortPiece(call, said)
                && !mayBeReported(call, said.hit());
    }

    /** However much is asked, what fits without a fault is good enough. */
    private boolean reaches(Inspection call, Accusation said, double score, Map<Surroundings, Double> demands) {
        double demand = demands.get(Surroundings.of(call, said, particles));
        return said.hit().score() >= Math.min(EXACT, score + demand);
    }

    private boolean isShortPiece(Inspection call, Accusation said) {
        return certain.isShort(said.phrase().syllables())
                && call.heard(Role.AGENT).cutAWord(said.hit().from(), said.hit().to());
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
