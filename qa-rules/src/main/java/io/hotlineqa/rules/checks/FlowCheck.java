package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent takes steps in their order, and none that is forbidden between the first and the last. */
final class FlowCheck implements Check {
    private final Map<String, List<Sought>> steps;
    private final List<Sought> forbidden;
    private final double confidence;

    FlowCheck(Parameters parameters) {
        double certain = parameters.number("certain", 0.75);
        steps = parameters.namedPhrases("steps", certain);
        forbidden = parameters.phrases("forbidden", certain);
        confidence = parameters.number("confidence", 0.5);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> walk(call));
    }

    private Verdict walk(Inspection call) {
        List<Evidence> done = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, List<Sought>> step : steps.entrySet()) {
            Optional<Hit> next = first(call, step.getValue(), at);
            if (next.isEmpty()) {
                return skipped(call, step, done);
            }
            done.add(call.evidence(Role.AGENT, next.get()));
            at = next.get().to();
        }
        List<Evidence> wrong = between(call, at);
        return wrong.isEmpty() ? Verdict.passed("步骤齐全", done) : Verdict.violated("其间做了不该做的", wrong);
    }

    private Verdict skipped(Inspection call, Map.Entry<String, List<Sought>> step, List<Evidence> done) {
        List<Evidence> unknown = Unattributed.words(call, step.getValue());
        if (!unknown.isEmpty()) {
            return Unattributed.maybeBy(Role.AGENT, unknown);
        }
        return Ears.understood(call, Role.AGENT, 0, call.heard(Role.AGENT).size(), confidence)
                ? Verdict.violated("没有按顺序做到“" + step.getKey() + "”", done.isEmpty() ? whole(call) : done)
                : Verdict.notJudged("识别置信度太低，未作判断");
    }

    private static Optional<Hit> first(Inspection call, List<Sought> phrases, int from) {
        return phrases.stream()
                .flatMap(p -> call.find(p, Role.AGENT).stream())
                .filter(h -> h.from() >= from)
                .min((a, b) -> Integer.compare(a.from(), b.from()));
    }

    private List<Evidence> between(Inspection call, int end) {
        return forbidden.stream()
                .flatMap(p -> call.find(p, Role.AGENT).stream())
                .filter(h -> h.to() <= end)
                .map(h -> call.evidence(Role.AGENT, h))
                .toList();
    }

    private static List<Evidence> whole(Inspection call) {
        return List.of(
                call.evidence(Role.AGENT, 0, Math.min(call.heard(Role.AGENT).size(), 30), 1));
    }
}
