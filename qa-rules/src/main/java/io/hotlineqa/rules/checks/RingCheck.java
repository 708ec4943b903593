package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Role;
import java.util.List;

/** An inbound call is answered within some rings, as the switchboard counted or timed them. */
final class RingCheck implements Check {
    private final double rings;
    private final double seconds;

    RingCheck(Parameters parameters) {
        rings = parameters.number("rings");
        seconds = parameters.number("seconds");
    }

    @Override
    public Verdict judge(Inspection call) {
        if (call.call().direction() == Direction.OUTBOUND) {
            return Verdict.notApplicable("呼出电话");
        } else if (call.call().ringCount() != null) {
            int count = call.call().ringCount();
            return verdict(count <= rings, "响铃 " + count + " 声接听，应在 " + OpeningCheck.seconds(rings) + " 声内");
        } else if (call.call().ringSeconds() != null) {
            double rang = call.call().ringSeconds();
            return verdict(
                    rang <= seconds,
                    "响铃 " + OpeningCheck.seconds(rang) + " 秒接听，应在 " + OpeningCheck.seconds(seconds) + " 秒内");
        }
        return Verdict.notJudged("话单没有响铃次数和时间，录音从接通开始，未作判断");
    }

    private static Verdict verdict(boolean inTime, String reason) {
        Evidence answer = new Evidence(0, 0, Role.UNKNOWN, "", 1);
        return inTime ? Verdict.passed(reason) : Verdict.violated(reason, List.of(answer));
    }
}
