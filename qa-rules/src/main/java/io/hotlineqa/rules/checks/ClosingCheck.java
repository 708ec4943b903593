package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import java.util.List;
import java.util.Optional;

/** The agent closes an inbound call with all parts of a prescribed sentence, unless it was not the agent's to close. */
final class ClosingCheck implements Check {
    private final List<Sought> wanted;
    private final PartPoints points;
    private final List<Sought> transfer;
    private final double certain;
    private final double near;
    private final double most;
    private final double half;
    private final double within;
    private final double confidence;

    ClosingCheck(Parameters parameters) {
        wanted = parameters.loosePhrases("parts", parameters.number("possible", 0.4));
        points = PartPoints.read(parameters, wanted.size());
        transfer = parameters.phrases("transfer", 0.8);
        certain = parameters.number("certain", 0.75);
        near = parameters.number("near", 7);
        most = parameters.number("most", 0.5);
        half = parameters.number("half", 0.35);
        within = parameters.number("within");
        confidence = parameters.number("confidence", 0.5);
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.call().direction() == Direction.OUTBOUND) {
            return Verdict.notApplicable("呼出电话，不适用“感谢您的来电”");
        }
        return call.ifAgentHeard(() -> listen(call));
    }

    @Override
    public Optional<String> explain(Inspection call, Sought phrase, Role role, Hit hit) {
        if (!wanted.contains(phrase)) {
            return Optional.empty();
        } else if (role != Role.AGENT) {
            return Optional.of("不是座席说的 (not said by the agent)");
        }
        return call.heard(role).start(hit.from()) < lastWords(call).start()
                ? Optional.of("不在规定的位置 (position)")
                : Optional.of(hit.score() >= certain ? "说了 (said)" : "不清楚 (blurred)");
    }

    private Verdict listen(Inspection call) {
        Span stretch = lastWords(call);
        int from = call.heard(Role.AGENT).positionAt(stretch.start());
        Parts parts = new Parts(call, wanted, from, call.heard(Role.AGENT).size(), certain, near);
        if (parts.isSaid(most)) {
            return Verdict.passed("结束语完整", parts.found());
        }
        return excuse(call, from).map(Verdict::notApplicable).orElseGet(() -> blame(call, parts, stretch));
    }

    /** The last seconds in which anybody speaks: silence after the last word does not hide the closing. */
    private Span lastWords(Inspection call) {
        double end = call.lastWord();
        return new Span(Math.max(0, end - within), end);
    }

    private Optional<String> excuse(Inspection call, int from) {
        if (call.call().hangupBy() == HangupBy.CUSTOMER) {
            return Optional.of("客户先挂机");
        } else if (call.call().hangupBy() == HangupBy.SYSTEM) {
            return Optional.of("线路中断或已转接");
        }
        boolean transferred = transfer.stream()
                .flatMap(p -> call.find(p, Role.AGENT).stream())
                .anyMatch(h -> h.to() > from);
        return transferred ? Optional.of("通话已转接") : Optional.empty();
    }

    private Verdict blame(Inspection call, Parts parts, Span stretch) {
        Optional<String> doubt = Ears.doubt(call, parts, stretch, confidence).or(() -> unproved(call));
        if (doubt.isPresent()) {
            return Verdict.notJudged(doubt.get());
        } else if (parts.maybeSaid(half)) {
            return points.price(
                    Verdict.suspected("结束语听来相近，但" + parts.names() + "不清楚，请复核", parts.found()), parts.lacking());
        }
        String lacks = "通话最后 " + OpeningCheck.seconds(within) + " 秒的结束语缺少" + parts.names();
        String said = parts.said().isEmpty() ? "" : "，说了" + parts.said();
        return points.price(Verdict.violated(lacks + said, List.of(parts.whole())), parts.lacking());
    }

    private static Optional<String> unproved(Inspection call) {
        if (call.call().direction() == null) {
            return Optional.of("不知道是呼入还是呼出，未作判断");
        }
        return call.call().hangupBy() == null ? Optional.of("不知道是谁先挂机，未作判断") : Optional.empty();
    }
}
