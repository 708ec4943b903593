package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.List;

/** A party does not start to speak while the other goes on speaking, more than a few times. */
final class OverlapCheck implements Check {
    private final double seconds;
    private final double times;
    private final double delay;
    private final Role role;
    private final Role other;

    OverlapCheck(Parameters parameters) {
        seconds = parameters.number("seconds");
        times = parameters.number("times");
        delay = parameters.number("delay", 0);
        role = Roles.of(parameters.word("by", Roles.NAMES));
        other = role == Role.AGENT ? Role.CUSTOMER : Role.AGENT;
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> interruptions(call));
    }

    private Verdict interruptions(Inspection call) {
        List<Utterance> spoken = call.transcript().utterances().stream()
                .filter(u -> u.role() == other)
                .toList();
        List<Evidence> found = call.transcript().utterances().stream()
                .filter(u -> u.role() == role)
                .flatMap(u -> spoken.stream()
                        .filter(s -> isInterrupted(s, u))
                        .limit(1)
                        .map(s -> evidence(s, u)))
                .toList();
        return found.size() < times
                ? Verdict.passed("没有多次抢话")
                : Verdict.violated(Roles.name(other) + "还在说话时" + Roles.name(role) + "抢话 " + found.size() + " 次", found);
    }

    /** Two who begin at once, or nearly, do not interrupt each other: the line is slow. */
    private boolean isInterrupted(Utterance spoken, Utterance cutting) {
        double into = cutting.start() - spoken.start();
        return into > 0 && into >= delay && Math.min(spoken.end(), cutting.end()) - cutting.start() >= seconds;
    }

    private Evidence evidence(Utterance spoken, Utterance cutting) {
        return new Evidence(cutting.start(), Math.min(spoken.end(), cutting.end()), role, cutting.text(), 1);
    }
}
