package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Speech;
import java.util.List;

/** The agent does not get much louder than usual in this call; measured on the signal, advisory by nature. */
final class LoudnessCheck implements Check {
    /** Stretches that make a baseline. */
    private static final int ENOUGH = 4;

    private final double decibel;
    private final double seconds;

    LoudnessCheck(Parameters parameters) {
        decibel = parameters.number("decibel");
        seconds = parameters.number("seconds", 1);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> compare(call));
    }

    private Verdict compare(Inspection call) {
        int channel = call.transcript().utterances().stream()
                .filter(u -> u.role() == Role.AGENT)
                .findFirst()
                .orElseThrow()
                .channel();
        List<Speech> agent = call.transcript().speech().stream()
                .filter(s -> s.channel() == channel && s.span().seconds() >= seconds)
                .toList();
        if (agent.size() < ENOUGH) {
            return Verdict.notJudged("音量数据太少，未作判断");
        }
        double usual = agent.stream()
                .mapToDouble(Speech::level)
                .sorted()
                .skip(agent.size() / 2)
                .findFirst()
                .orElseThrow();
        List<Speech> loud =
                agent.stream().filter(s -> s.level() >= usual + decibel).toList();
        return loud.isEmpty() ? Verdict.passed("音量平稳") : Verdict.violated("音量明显高于座席自己的平时", evidence(loud));
    }

    private static List<Evidence> evidence(List<Speech> loud) {
        return loud.stream()
                .map(s -> new Evidence(s.span().start(), s.span().end(), Role.AGENT, "", 1))
                .toList();
    }
}
