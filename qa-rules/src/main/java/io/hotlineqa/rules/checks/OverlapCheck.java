package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/** The agent does not start to speak while the customer goes on speaking, more than a few times. */
final class OverlapCheck implements Check {
    private final double seconds;
    private final double times;

    OverlapCheck(Parameters parameters) {
        seconds = parameters.number("seconds");
        times = parameters.number("times");
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> interruptions(call));
    }

    private Verdict interruptions(Inspection call) {
        List<Evidence> found = new ArrayList<>();
        List<Utterance> all = call.transcript().utterances();
        for (Utterance agent : all) {
            all.stream()
                    .filter(u -> u.role() == Role.CUSTOMER && agent.role() == Role.AGENT && isInterrupted(u, agent))
                    .findFirst()
                    .ifPresent(u -> found.add(evidence(u, agent)));
        }
        return found.size() < times
                ? Verdict.passed("没有多次抢话")
                : Verdict.violated("客户还在说话时座席抢话 " + found.size() + " 次", found);
    }

    private boolean isInterrupted(Utterance customer, Utterance agent) {
        return agent.start() > customer.start() && Math.min(customer.end(), agent.end()) - agent.start() >= seconds;
    }

    private static Evidence evidence(Utterance customer, Utterance agent) {
        return new Evidence(agent.start(), Math.min(customer.end(), agent.end()), Role.AGENT, agent.text(), 1);
    }
}
