package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.spi.Window;
import io.hotlineqa.speech.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** A call does not start within some hours of some days, unless a service was finished shortly before. */
final class HoursCheck implements Check {
    private final Window window;
    private final double exemptMinutes;

    HoursCheck(Parameters parameters) {
        window = Window.of(parameters, parameters.time("from"), parameters.time("to"));
        exemptMinutes = parameters.number("exemptMinutes", 0);
    }

    @Override
    public Verdict judge(Inspection call) {
        Instant startedAt = call.call().startedAt();
        if (startedAt == null) {
            return Verdict.notJudged("不知道通话时间，未作判断");
        }
        ZonedDateTime moment = startedAt.atZone(call.zone());
        LocalTime start = moment.toLocalTime().withNano(0);
        if (!window.holds(moment)) {
            return Verdict.passed("通话开始于 " + start);
        }
        return isExempt(call.call().serviceFinishedAt(), startedAt)
                ? Verdict.passed("服务刚结束即回访，不受时段限制")
                : Verdict.violated(
                        "通话开始于 " + start + "，在 " + window.from() + " 至 " + window.to() + " 之间",
                        List.of(new Evidence(0, 0, Role.UNKNOWN, "", 1)));
    }

    private boolean isExempt(Instant finished, Instant startedAt) {
        if (finished == null || finished.isAfter(startedAt)) {
            return false;
        }
        return Duration.between(finished, startedAt).toMillis() <= exemptMinutes * 60_000;
    }
}
