package io.hotlineqa.rules.together;

import io.hotlineqa.speech.Direction;
import java.time.Duration;
import java.time.Instant;

/** Calls of one key for tests, at times since one morning. */
final class Marks {
    static final Instant EIGHT = Instant.parse("2026-11-22T00:00:00Z");
    static final Instant LATER = EIGHT.plus(Duration.ofDays(300));

    private Marks() {}

    static CallMark report(long call, String after, String caller) {
        return new CallMark(IncidentKind.BURST, "公园路", call, at(after), Direction.INBOUND, caller, true, Heard.NO);
    }

    static CallMark inbound(long call, String after) {
        return call(call, after, Direction.INBOUND, true, Heard.NO);
    }

    static CallMark promise(long call, String after) {
        return call(call, after, Direction.INBOUND, true, Heard.YES);
    }

    static CallMark outbound(long call, String after) {
        return call(call, after, Direction.OUTBOUND, true, Heard.NO);
    }

    static CallMark unanswered(long call, String after) {
        return call(call, after, Direction.OUTBOUND, false, Heard.NO);
    }

    static CallMark unknown(long call, String after) {
        return call(call, after, null, true, Heard.NO);
    }

    private static CallMark call(long call, String after, Direction direction, boolean talked, Heard promise) {
        return new CallMark(
                IncidentKind.PROMISE, "09171234567", call, at(after), direction, "09171234567", talked, promise);
    }

    static Instant at(String after) {
        return EIGHT.plus(Duration.parse(after));
    }
}
