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
 * by a customer who goes to fetch something, may last longer.
 */
final class SilenceCheck implements Check {
    /** A hold counts as announced when it was spoken of within these seconds before the silence. */
    private static final double ANNOUNCED_WITHIN = 15;

    private final double warning;
    private final double limit;
    private final double heldLimit;
    private final List<Sought> holding;
    private final List<Sought> fetching;

    SilenceCheck(Parameters parameters) {
        warning = parameters.number("warning");
        limit = parameters.number("limit");
        heldLimit = parameters.number("heldLimit");
        holding = parameters.phrases("holding", 0.8);
        fetching = parameters.phrases("fetching", 0.8);
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.transcript().utterances().isEmpty()) {
            return Verdict.notJudged("没有识别到任何话，未作判断");
        }
        List<Span> between = call.transcript().silences().stream()
                .filter(s -> isBetween(call, s))
                .toList();
        List<Span> tooLong = between.stream()
                .filter(s -> isOver(s, isHeld(call, s) ? heldLimit : limit))
                .toList();
        if (!tooLong.isEmpty()) {
            return Verdict.violated("双方长时间沉默 " + lengths(tooLong) + " 秒，事先没有说明", evidence(tooLong));
        }
        List<Span> longish = between.stream()
                .filter(s -> isOver(s, warning) && !isHeld(call, s))
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
