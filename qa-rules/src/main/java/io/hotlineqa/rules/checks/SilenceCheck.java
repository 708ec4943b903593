package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nobody speaks for too long between the first and the last word of a call. A hold that was announced, by the agent or
 * by a customer who goes to fetch something, may last longer; so may the time that a customer takes to answer a question.
 */
final class SilenceCheck implements Check {
    /** A hold counts as announced when it was spoken of within these seconds before the silence. */
    private static final double ANNOUNCED_WITHIN = 15;
    /** The same for what is said on coming back, after the silence. */
    private static final double RETURNS_WITHIN = 5;

    private final double warning;
    private final double limit;
    private final double heldLimit;
    private final double customerLimit;
    private final List<Sought> questions;
    private final List<String> fillers;
    private final List<Sought> holding;
    private final List<Sought> fetching;
    private final List<Sought> returning;

    SilenceCheck(Parameters parameters) {
        warning = parameters.number("warning");
        limit = parameters.number("limit");
        heldLimit = parameters.number("heldLimit");
        customerLimit = parameters.number("customerLimit", limit);
        questions = parameters.phrases("questions", 0.8);
        fillers = parameters.texts("fillers");
        holding = parameters.phrases("holding", 0.8);
        fetching = parameters.phrases("fetching", 0.8);
        returning = parameters.phrases("returning", 0.8);
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.transcript().utterances().isEmpty()) {
            return Verdict.notJudged("没有识别到任何话，未作判断");
        }
        List<Span> between = call.transcript().silences().stream()
                .filter(s -> isBetween(call, s))
                .toList();
        List<Span> tooLong =
                between.stream().filter(s -> isOver(s, allowed(call, s))).toList();
        List<Span> unexplained =
                tooLong.stream().filter(s -> !isExplainedAfterwards(call, s)).toList();
        if (!unexplained.isEmpty()) {
            return Verdict.violated(blame(call, unexplained), evidence(unexplained));
        }
        List<Span> longish = between.stream()
                .filter(s -> tooLong.contains(s) || (isOver(s, warning) && !isHeld(call, s) && !isForCustomer(call, s)))
                .toList();
        return longish.isEmpty()
                ? Verdict.passed("没有长时间沉默")
                : Verdict.suspected("双方沉默 " + lengths(longish) + " 秒，请复核", evidence(longish));
    }

    /** Not before the first word, where the recording may have started early, nor after the last. */
    private static boolean isBetween(Inspection call, Span silence) {
        List<Utterance> all = call.transcript().utterances();
        double last = all.stream().mapToDouble(Utterance::start).max().orElse(0);
        return silence.end() > all.get(0).start() + 1 && silence.start() < last;
    }

    private static boolean isOver(Span silence, double seconds) {
        return Math.round(silence.seconds() * 1000) >= Math.round(seconds * 1000);
    }

    private boolean isHeld(Inspection call, Span silence) {
        return Stream.of(Role.AGENT, Role.UNKNOWN).anyMatch(r -> isSaidBefore(call, holding, r, silence))
                || Stream.of(Role.CUSTOMER, Role.UNKNOWN).anyMatch(r -> isSaidBefore(call, fetching, r, silence));
    }

    private double allowed(Inspection call, Span silence) {
        if (isHeld(call, silence)) {
            return heldLimit;
        }
        return isForCustomer(call, silence) ? customerLimit : limit;
    }

    private String blame(Inspection call, List<Span> tooLong) {
        List<Expected> expected = tooLong.stream()
                .map(s -> Expected.in(call, s, questions, fillers))
                .filter(e -> e.role() == Role.AGENT)
                .toList();
        boolean asked = expected.stream().anyMatch(Expected::asked);
        String whose = asked ? "；客户问了话，该座席回答" : expected.isEmpty() ? "" : "；客户说完，该座席说话";
        return "双方长时间沉默 " + lengths(tooLong) + " 秒，事先没有说明" + whose;
    }

    /** Whether the customer has been asked something, and it is the customer who should speak. */
    private boolean isForCustomer(Inspection call, Span silence) {
        Expected expected = Expected.in(call, silence, questions, fillers);
        return expected.role() == Role.CUSTOMER && expected.asked();
    }

    /** Whether the agent says on coming back that the customer had to wait: then the hold may have been announced unheard. */
    private boolean isExplainedAfterwards(Inspection call, Span silence) {
        return !isOver(silence, heldLimit)
                && call.find(returning, Role.AGENT).stream()
                        .mapToDouble(h -> call.heard(Role.AGENT).start(h.from()))
                        .anyMatch(t -> t > silence.start() && t < silence.end() + RETURNS_WITHIN);
    }

    private static boolean isSaidBefore(Inspection call, List<Sought> phrases, Role role, Span silence) {
        return phrases.stream()
                .flatMap(p -> call.find(p, role).stream())
                .map(h -> call.heard(role).span(h.from(), h.to()))
                .anyMatch(s -> s.start() < silence.start() && s.end() > silence.start() - ANNOUNCED_WITHIN);
    }

    private static String lengths(List<Span> silences) {
        return silences.stream().map(s -> OpeningCheck.seconds(s.seconds())).collect(Collectors.joining("、"));
    }

    private static List<Evidence> evidence(List<Span> silences) {
        return silences.stream()
                .map(s -> new Evidence(s.start(), s.end(), Role.UNKNOWN, "", 1))
                .toList();
    }
}
