package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.roles.Attribution;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * How well the parties of a single channel are told apart, and what follows from it.
 *
 * @param utterances how many were said by one party
 * @param likelier of these, how many whose likelier party is the right one
 * @param known of these, how many whose party counts as known
 * @param right of those known, how many are
 * @param mixed utterances that hold both parties and count as known
 * @param judged results of rules about what an agent says, that were judged; none could be with the parties unknown
 * @param results all of them
 * @param accused violations, counted or for review
 * @param overlooked violations that passed
 * @param wronged accusations of agents in calls that hold no such violation
 */
public record RoleEvaluation(
        long utterances,
        long likelier,
        long known,
        long right,
        long mixed,
        long judged,
        long results,
        long accused,
        long overlooked,
        long wronged) {
    private static final RoleEvaluation NONE = new RoleEvaluation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of calls whose utterances end exactly where the parties change. */
    public static RoleEvaluation clean(Rulebook rulebook, List<LabelledCall> calls, Set<String> about) {
        return of(rulebook, calls, about, call -> SingleChannel.of(call.call()));
    }

    /** Of misheard calls with badly cut utterances; the same seed gives the same. */
    public static RoleEvaluation heard(
            Rulebook rulebook, List<LabelledCall> calls, Set<String> about, Mishearing ears, double rate, double cut) {
        Random random = new Random(12);
        return of(
                rulebook,
                calls,
                about,
                call -> SingleChannel.cutBadly(ears.mishear(call.call(), rate, random), cut, random));
    }

    private static RoleEvaluation of(
            Rulebook rulebook,
            List<LabelledCall> calls,
            Set<String> about,
            Function<LabelledCall, SingleChannel> channel) {
        Inspector inspector = new Inspector(rulebook);
        return calls.stream()
                .map(call -> of(inspector, call, channel.apply(call), about))
                .reduce(NONE, RoleEvaluation::plus);
    }

    private static RoleEvaluation of(
            Inspector inspector, LabelledCall labelled, SingleChannel channel, Set<String> about) {
        RoleEvaluation roles = inspector
                .tellApart(channel.call())
                .map(told -> roles(told, channel.roles()))
                .orElse(NONE);
        return roles.plus(results(inspector.inspect(channel.call()).results(), labelled, about));
    }

    private static RoleEvaluation roles(Attribution told, List<Role> really) {
        RoleEvaluation sum = NONE;
        for (int i = 0; i < really.size(); i++) {
            sum = sum.plus(one(
                    told.agent().get(i), told.transcript().utterances().get(i).role(), really.get(i)));
        }
        return sum;
    }

    private static RoleEvaluation one(double agent, Role told, Role really) {
        boolean known = told != Role.UNKNOWN;
        if (really == Role.UNKNOWN) {
            return new RoleEvaluation(0, 0, 0, 0, known ? 1 : 0, 0, 0, 0, 0, 0);
        }
        boolean likelier = agent > 0.5 == (really == Role.AGENT);
        return new RoleEvaluation(1, likelier ? 1 : 0, known ? 1 : 0, told == really ? 1 : 0, 0, 0, 0, 0, 0, 0);
    }

    private static RoleEvaluation results(List<RuleResult> results, LabelledCall labelled, Set<String> about) {
        List<RuleResult> some =
                results.stream().filter(r -> about.contains(r.ruleId())).toList();
        List<String> accused = some.stream()
                .filter(r -> r.outcome() == Outcome.VIOLATED)
                .map(RuleResult::ruleId)
                .toList();
        long judged =
                some.stream().filter(r -> r.outcome() != Outcome.NOT_JUDGED).count();
        long wronged =
                accused.stream().filter(id -> !labelled.violated().contains(id)).count();
        long overlooked = some.stream()
                .filter(r ->
                        r.outcome() == Outcome.PASSED && labelled.violated().contains(r.ruleId()))
                .count();
        return new RoleEvaluation(0, 0, 0, 0, 0, judged, some.size(), accused.size(), overlooked, wronged);
    }

    private RoleEvaluation plus(RoleEvaluation other) {
        return new RoleEvaluation(
                utterances + other.utterances,
                likelier + other.likelier,
                known + other.known,
                right + other.right,
                mixed + other.mixed,
                judged + other.judged,
                results + other.results,
                accused + other.accused,
                overlooked + other.overlooked,
                wronged + other.wronged);
    }

    /** Of the utterances whose party counts as known, the share that is right. */
    public double accuracy() {
        return (double) right / known;
    }

    /** The share of utterances whose party counts as known. */
    public double coverage() {
        return (double) known / utterances;
    }
}
