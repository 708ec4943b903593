package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.List;
import java.util.Locale;

/** A call that lasts longer than the limit is flagged for review; the length alone is no fault. */
final class LengthCheck implements Check {
    private final double limit;

    LengthCheck(Parameters parameters) {
        limit = parameters.number("limit");
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.duration() <= limit) {
            return Verdict.passed("通话 " + OpeningCheck.seconds(call.duration()) + " 秒");
        }
        return Verdict.suspected(reason(call), List.of(new Evidence(limit, call.duration(), Role.UNKNOWN, "", 1)));
    }

    private String reason(Inspection call) {
        double silent =
                call.transcript().silences().stream().mapToDouble(Span::seconds).sum();
        return String.format(
                Locale.ROOT,
                "通话 %.1f 秒，超过 %s 秒：座席说话 %.0f 秒，客户说话 %.0f 秒，静默 %.0f 秒；是否必要请复核",
                call.duration(),
                OpeningCheck.seconds(limit),
                talk(call, Role.AGENT),
                talk(call, Role.CUSTOMER),
                silent);
    }

    private static double talk(Inspection call, Role role) {
        return call.transcript().utterances().stream()
                .filter(u -> u.role() == role)
                .map(Utterance::span)
                .mapToDouble(Span::seconds)
                .sum();
    }
}
