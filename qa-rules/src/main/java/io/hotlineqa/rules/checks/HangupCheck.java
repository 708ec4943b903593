package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
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
import java.util.stream.Stream;

/** The agent does not hang up on a caller who has just spoken and has not said goodbye. */
final class HangupCheck implements Check {
    /** A closing is looked for in so many syllables at the end of what the agent says. */
    private static final int LAST = 20;

    /** Who says goodbye says hardly more than so many syllables after it. */
    private static final int AFTER_GOODBYE = 6;

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
        } else if (closes(call, Role.AGENT) || saysGoodbye(call, Role.CUSTOMER)) {
            return Verdict.passed("已道别");
        } else if (closes(call, Role.UNKNOWN) || saysGoodbye(call, Role.UNKNOWN)) {
            return Verdict.notJudged("有人说了，但分不清是谁，未作判断");
        }
        double quiet = call.duration() - last.get().end();
        if (quiet >= within) {
            return Verdict.passed("客户说完 " + OpeningCheck.seconds(quiet) + " 秒后座席挂机");
        } else if (!isUnderstood(call, Role.AGENT) || !isUnderstood(call, Role.CUSTOMER)) {
            return Verdict.notJudged("最后的话识别置信度太低，未作判断");
        }
        return Verdict.violated(
                "客户说完 " + OpeningCheck.seconds(quiet) + " 秒座席就挂机，没有道别", List.of(evidence(call, last.get())));
    }

    private static Evidence evidence(Inspection call, Utterance last) {
        return new Evidence(last.start(), Math.min(last.end(), call.duration()), Role.CUSTOMER, last.text(), 1);
    }

    private boolean isUnderstood(Inspection call, Role role) {
        int size = call.heard(role).size();
        return Ears.understood(call, role, Math.max(0, size - LAST), size, confidence);
    }

    private boolean closes(Inspection call, Role role) {
        int from = call.heard(role).size() - LAST;
        return hits(call, closing, role).anyMatch(h -> h.from() >= from);
    }

    private boolean saysGoodbye(Inspection call, Role role) {
        int end = call.heard(role).size() - AFTER_GOODBYE;
        return hits(call, goodbye, role).anyMatch(h -> h.to() >= end);
    }

    private static Stream<Hit> hits(Inspection call, List<Sought> phrases, Role role) {
        return phrases.stream().flatMap(p -> call.find(p, role).stream());
    }
}
