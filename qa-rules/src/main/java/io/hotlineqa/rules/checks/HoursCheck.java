package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** A call does not start within some hours of the night, unless a service was finished shortly before. */
final class HoursCheck implements Check {
    private final LocalTime from;
    private final LocalTime to;
    private final double exemptMinutes;

    HoursCheck(Parameters parameters) {
        from = parameters.time("from");
        to = parameters.time("to");
        exemptMinutes = parameters.number("exemptMinutes", 0);
    }

    @Override
    public Verdict judge(Inspection call) {
        Instant startedAt = call.call().startedAt();
        if (startedAt == null) {
            return Verdict.notJudged("不知道通话时间，未作判断");
        }
        LocalTime start = startedAt.atZone(call.zone()).toLocalTime();
        if (!isWithin(start)) {
            return Verdict.passed("通话开始于 " + start.withNano(0));
        }
        return isExempt(call.call().serviceFinishedAt(), startedAt)
                ? Verdict.passed("服务刚结束即回访，不受时段限制")
                : Verdict.violated(
                        "通话开始于 " + start.withNano(0) + "，在 " + from + " 至 " + to + " 之间",
                        List.of(new Evidence(0, 0, Role.UNKNOWN, "", 1)));
    }

    /** From included, to excluded; the stretch may run over midnight. */
    private boolean isWithin(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private boolean isExempt(Instant finished, Instant startedAt) {
        if (finished == null || finished.isAfter(startedAt)) {
            return false;
        }
        return Duration.between(finished, startedAt).toMillis() <= exemptMinutes * 60_000;
    }
}
