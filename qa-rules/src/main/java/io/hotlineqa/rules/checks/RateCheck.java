package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.List;

/** The agent does not speak faster than so many syllables a minute, over the whole call. */
final class RateCheck implements Check {
    private final double limit;
    private final double least;

    RateCheck(Parameters parameters) {
        limit = parameters.number("limit");
        least = parameters.number("least", 60);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> rate(call));
    }

    private Verdict rate(Inspection call) {
        HeardSyllables agent = call.heard(Role.AGENT);
        double seconds = call.transcript().utterances().stream()
                .filter(u -> u.role() == Role.AGENT)
                .map(Utterance::span)
                .mapToDouble(Span::seconds)
                .sum();
        if (agent.size() < least || seconds <= 0) {
            return Verdict.notJudged("座席说的话太少，未作判断");
        }
        long rate = Math.round(agent.size() * 60 / seconds);
        return rate <= limit
                ? Verdict.passed("语速每分钟 " + rate + " 字")
                : Verdict.violated(
                        "语速每分钟 " + rate + " 字，超过 " + OpeningCheck.seconds(limit) + " 字",
                        List.of(call.evidence(Role.AGENT, 0, Math.min(agent.size(), 30), 1)));
    }
}
