package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The agent opens an inbound call with all parts of a prescribed sentence. */
final class OpeningCheck implements Check {
    /** A word that starts within these seconds may have been cut off by the start of the recording. */
    private static final double CUT_OFF = 0.1;

    private final List<Sought> wanted;
    private final PartPoints points;
    private final double certain;
    private final double near;
    private final double most;
    private final double half;
    private final double within;
    private final double begins;
    private final double confidence;

    OpeningCheck(Parameters parameters) {
        wanted = parameters.loosePhrases("parts", parameters.number("possible", 0.4));
        points = PartPoints.read(parameters, wanted.size());
        certain = parameters.number("certain", 0.75);
        near = parameters.number("near", 7);
        most = parameters.number("most", 0.65);
        half = parameters.number("half", 0.45);
        within = parameters.number("within");
        begins = parameters.number("begins", within);
        confidence = parameters.number("confidence", 0.5);
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.call().direction() == Direction.OUTBOUND) {
            return Verdict.notApplicable("呼出电话，不适用受理首语");
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
        return call.heard(role).start(hit.from()) >= within
                ? Optional.of("不在规定的位置 (position)")
                : Optional.of(hit.score() >= certain ? "说了 (said)" : "不清楚 (blurred)");
    }

    private Verdict listen(Inspection call) {
        int to = call.heard(Role.AGENT).positionAt(within);
        Parts parts = new Parts(call, wanted, 0, to, certain, near);
        if (parts.isSaid(most)) {
            return said(call, parts);
        }
        return Ears.doubt(call, parts, new Span(0, within), confidence)
                .or(() -> unproved(call, parts))
                .map(Verdict::notJudged)
                .orElseGet(() -> missing(call, parts));
    }

    private Verdict said(Inspection call, Parts parts) {
        double start = parts.found().stream().mapToDouble(Evidence::start).min().orElse(0);
        if (start > begins && start > call.heard(Role.AGENT).start(0)) {
            return Verdict.suspected(
                    "先说了别的话，第 " + seconds(start) + " 秒才说受理首语，应在 " + seconds(begins) + " 秒内，请复核", parts.found());
        }
        return parts.areInOrder()
                ? Verdict.passed("受理首语完整", parts.found())
                : Verdict.suspected("受理首语各部分的次序不对，请复核", parts.found());
    }

    private Optional<String> unproved(Inspection call, Parts parts) {
        if (call.call().direction() == null) {
            return Optional.of("不知道是呼入还是呼出，未作判断");
        } else if (parts.mayLackOnlyTheStart() && startsInSpeech(call, Role.AGENT)) {
            return Optional.of("录音开始时座席已在说话，" + parts.names() + "可能没有录上，未作判断");
        } else if (parts.found().isEmpty() && startsInSpeech(call, Role.CUSTOMER)) {
            return Optional.of("录音开始时客户已在说话，受理首语可能没有录上，未作判断");
        }
        return isSaidBySomebody(call) ? Optional.of(Unattributed.reason(Role.AGENT)) : Optional.empty();
    }

    private static boolean startsInSpeech(Inspection call, Role role) {
        return !call.heard(role).isEmpty() && call.heard(role).start(0) < CUT_OFF;
    }

    /** Whether an unknown party says a part of it in time. */
    private boolean isSaidBySomebody(Inspection call) {
        return wanted.stream()
                .flatMap(p -> call.find(p, Role.UNKNOWN).stream())
                .anyMatch(h -> h.score() >= certain && call.heard(Role.UNKNOWN).start(h.from()) < within);
    }

    private Verdict missing(Inspection call, Parts parts) {
        if (parts.maybeSaid(half)) {
            return points.price(
                    Verdict.suspected("受理首语听来相近，但" + parts.names() + "不清楚，请复核", parts.found()), parts.lacking());
        }
        HeardSyllables agent = call.heard(Role.AGENT);
        Parts anywhere = new Parts(call, wanted, 0, agent.size(), certain, near);
        if (anywhere.isSaid(most)) {
            return Verdict.violated(late(anywhere), anywhere.found());
        }
        String lacks = "接通后 " + seconds(within) + " 秒内的受理首语缺少" + parts.names();
        String said = parts.said().isEmpty() ? "" : "，说了" + parts.said();
        return points.price(Verdict.violated(lacks + said, List.of(parts.whole())), parts.lacking());
    }

    private String late(Parts anywhere) {
        double start =
                anywhere.found().stream().mapToDouble(e -> e.start()).max().orElse(0);
        return "受理首语迟到：第 " + seconds(start) + " 秒才说，应在 " + seconds(within) + " 秒内";
    }

    static String seconds(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
