package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The agent does not hang up on a caller who has just spoken and has not said goodbye. */
final class HangupCheck implements Check {
    /** A goodbye is looked for in so many syllables at the end of what each party says. */
    private static final int LAST = 20;

    private final List<Sought> goodbye;
    private final List<Sought> closing;
    private final double within;
    private final double confidence;

    HangupCheck(Parameters parameters) {
        goodbye = parameters.phrases("goodbye", 0.85);
        closing = parameters.phrases("closing", 0.75);
        within = parameters.number("within");
        confidence = parameters.number("confidence", 0.5);
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.call().hangupBy() == null) {
            return Verdict.notJudged("话单没有挂机方，未作判断");
        } else if (call.call().hangupBy() != HangupBy.AGENT) {
            return Verdict.passed("不是座席先挂机");
        }
        return call.ifAgentHeard(() -> hungUp(call));
    }

    private Verdict hungUp(Inspection call) {
        Optional<Utterance> last = call.transcript().utterances().stream()
                .filter(u -> u.role() == Role.CUSTOMER)
                .max(Comparator.comparingDouble(Utterance::end));
        if (last.isEmpty()) {
            return Verdict.notJudged("没有识别到客户的话，未作判断");
        } else if (isSaid(call, closing, Role.AGENT) || isSaid(call, goodbye, Role.CUSTOMER)) {
            return Verdict.passed("已道别");
        } else if (isSaid(call, closing, Role.UNKNOWN) || isSaid(call, goodbye, Role.UNKNOWN)) {
            return Verdict.notJudged("有人说了，但分不清是谁，未作判断");
        } else if (!isUnderstood(call, Role.AGENT) || !isUnderstood(call, Role.CUSTOMER)) {
            return Verdict.notJudged("最后的话识别置信度太低，未作判断");
        }
        double quiet = call.duration() - last.get().end();
        return quiet >= within
                ? Verdict.passed("客户说完 " + OpeningCheck.seconds(quiet) + " 秒后座席挂机")
                : Verdict.violated(
                        "客户说完 " + OpeningCheck.seconds(quiet) + " 秒座席就挂机，没有道别", List.of(evidence(call, last.get())));
    }

    private static Evidence evidence(Inspection call, Utterance last) {
        return new Evidence(last.start(), Math.min(last.end(), call.duration()), Role.CUSTOMER, last.text(), 1);
    }

    private boolean isUnderstood(Inspection call, Role role) {
        int size = call.heard(role).size();
        return Ears.understood(call, role, Math.max(0, size - LAST), size, confidence);
    }

    private static boolean isSaid(Inspection call, List<Sought> phrases, Role role) {
        int from = call.heard(role).size() - LAST;
        return phrases.stream().flatMap(p -> call.find(p, role).stream()).anyMatch(h -> h.from() >= from);
    }
}
