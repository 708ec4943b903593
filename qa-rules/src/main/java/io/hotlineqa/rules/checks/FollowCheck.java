package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.List;

/** When one party says one thing, a party must say another within the next turns, or somewhere in the call. */
final class FollowCheck implements Check {
    private final List<Sought> trigger;
    private final List<Sought> except;
    private final List<Sought> answer;
    private final List<Sought> needless;
    private final Role by;
    private final Role from;
    private final double turns;
    private final boolean anywhere;
    private final String missing;
    private final double confidence;

    FollowCheck(Parameters parameters) {
        trigger = parameters.phrases("trigger", parameters.number("certain", 0.85));
        except = parameters.phrases("except", 0.85);
        answer = parameters.phrases("answer", parameters.number("possible", 0.7));
        needless = parameters.phrases("needless", 0.8);
        by = Roles.of(parameters.word("by", Roles.NAMES));
        from = Roles.of(parameters.word("from", Roles.NAMES));
        turns = parameters.number("turns", 2);
        anywhere = parameters.flag("anywhere");
        missing = parameters.text("missing", "之后没有应有的回应");
        confidence = parameters.number("confidence", 0.5);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> follow(call));
    }

    private Verdict follow(Inspection call) {
        List<Accusation> said = Accusation.all(call, trigger, by).stream()
                .filter(a -> !a.isAmong(call, except))
                .toList();
        if (said.isEmpty()) {
            return absent(call);
        }
        List<Accusation> open = said.stream()
                .filter(a -> !isAnswered(call, a.hit()) && !isNeedless(call))
                .toList();
        if (open.isEmpty()) {
            return Verdict.passed("有应有的回应", evidence(call, said));
        }
        List<Accusation> heard =
                open.stream().filter(a -> isUnderstood(call, a)).toList();
        return heard.isEmpty()
                ? Verdict.notJudged("识别置信度太低，未作判断", evidence(call, open))
                : unanswered(call, evidence(call, heard));
    }

    private List<Evidence> evidence(Inspection call, List<Accusation> said) {
        return said.stream().map(a -> call.evidence(by, a.hit())).toList();
    }

    /** Whether what was said and the turns in which the answer is missing were heard well enough to blame anybody. */
    private boolean isUnderstood(Inspection call, Accusation said) {
        return said.heard(call) >= confidence
                && next(call, call.turn(by, said.hit().from())).stream()
                        .allMatch(t -> Ears.understood(call, from, t.from(), t.to(), confidence));
    }

    /** What an unknown party said where the answer belongs may be the answer. */
    private Verdict unanswered(Inspection call, List<Evidence> open) {
        double last = anywhere ? 0 : open.get(open.size() - 1).start();
        List<Evidence> unknown = Unattributed.words(call, answer).stream()
                .filter(e -> e.start() >= last)
                .toList();
        return unknown.isEmpty()
                ? call.byAbsence(Verdict.violated("“" + open.get(0).quote() + "”" + missing, open))
                : Unattributed.maybeBy(from, unknown);
    }

    /** Nobody said it only where everybody was heard and known. */
    private Verdict absent(Inspection call) {
        List<Evidence> unknown = Unattributed.words(call, trigger);
        if (!unknown.isEmpty()) {
            return Verdict.notJudged("有人说了，但分不清是谁，未作判断", unknown);
        } else if (call.heard(by).isEmpty()) {
            return Verdict.notJudged("没有识别到" + Roles.name(by) + "的话，未作判断");
        }
        return call.byAbsence(Verdict.notApplicable("没有出现这种情形"));
    }

    private boolean isAnswered(Inspection call, Hit said) {
        Turn turn = call.turn(by, said.from());
        List<Turn> next = next(call, turn);
        return answer.stream()
                .flatMap(p -> call.find(p, from).stream())
                .filter(h -> by != from || !h.overlaps(said))
                .anyMatch(h -> next.stream().anyMatch(t -> t.holds(h.from())) || isSameTurn(turn, h));
    }

    /** The turns that may hold the answer, but for the rest of the same one. */
    private List<Turn> next(Inspection call, Turn turn) {
        return call.turns().stream()
                .filter(t -> t.role() == from && (anywhere || t.number() > turn.number()))
                .limit(anywhere ? Long.MAX_VALUE : (long) turns)
                .toList();
    }

    /** Whether the other party says what leaves nothing to answer, wherever in the call. */
    private boolean isNeedless(Inspection call) {
        Role other = from == Role.AGENT ? Role.CUSTOMER : Role.AGENT;
        return needless.stream().anyMatch(p -> !call.find(p, other).isEmpty());
    }

    /** A party may go on in the same turn. */
    private boolean isSameTurn(Turn turn, Hit answered) {
        return by == from && turn.holds(answered.from());
    }
}
