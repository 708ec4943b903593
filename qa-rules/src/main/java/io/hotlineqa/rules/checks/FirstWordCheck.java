package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.List;

/** The agent's first word comes within some seconds of the answer. */
final class FirstWordCheck implements Check {
    private final double within;

    FirstWordCheck(Parameters parameters) {
        within = parameters.number("within");
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> first(call));
    }

    private Verdict first(Inspection call) {
        double start = call.heard(Role.AGENT).start(0);
        if (start <= within) {
            return Verdict.passed("接通后 " + OpeningCheck.seconds(start) + " 秒开口");
        } else if (isHeardBefore(call, start)) {
            return Verdict.notJudged("座席可能更早就开口了，只是没有识别出来，未作判断");
        }
        return Verdict.violated(
                "接通后 " + OpeningCheck.seconds(start) + " 秒才开口，应在 " + OpeningCheck.seconds(within) + " 秒内",
                List.of(new Evidence(0, start, Role.AGENT, "", 1)));
    }

    private static boolean isHeardBefore(Inspection call, double start) {
        int channel = call.transcript().utterances().stream()
                .filter(u -> u.role() == Role.AGENT)
                .findFirst()
                .orElseThrow()
                .channel();
        return call.transcript().speech().stream()
                .anyMatch(s -> s.channel() == channel
                        && s.span().end() < start
                        && s.span().seconds() > 0.5);
    }
}
