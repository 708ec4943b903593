package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.speech.Call;
import io.hotlineqa.testkit.CallText;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursCheckTest {
    private static final OneRule NIGHT =
            OneRule.of("{ type: hours, from: \"22:00\", to: \"08:00\", exemptMinutes: 30 }");

    private static Outcome at(String startedAt, String finishedAt) {
        Call call = Call.with("1")
                .startedAt(OffsetDateTime.parse(startedAt).toInstant())
                .serviceFinishedAt(
                        finishedAt == null
                                ? null
                                : OffsetDateTime.parse(finishedAt).toInstant())
                .build();
        return NIGHT.judge(CallText.transcript(call, "agent 您好")).outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T21:59:59+08:00,PASSED",
        "2026-11-22T22:00:00+08:00,VIOLATED",
        "2026-11-22T23:59:59+08:00,VIOLATED",
        "2026-11-23T00:00:00+08:00,VIOLATED",
        "2026-11-23T07:59:59+08:00,VIOLATED",
        "2026-11-23T08:00:00+08:00,PASSED",
        "2026-11-22T14:00:00Z,VIOLATED",
    })
    void keepsToItsBoundariesInTheHotlinesZone(String startedAt, Outcome outcome) {
        assertThat(at(startedAt, null)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T22:00:00+08:00,PASSED",
        "2026-11-22T21:40:00+08:00,PASSED",
        "2026-11-22T21:39:59+08:00,VIOLATED",
        "2026-11-22T22:10:01+08:00,VIOLATED",
    })
    void exemptsACallRightAfterTheService(String finishedAt, Outcome outcome) {
        assertThat(at("2026-11-22T22:10:00+08:00", finishedAt)).isEqualTo(outcome);
    }

    @Test
    void judgesNothingWithoutATime() {
        assertThat(NIGHT.outcome("agent 您好")).isEqualTo(Outcome.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00+08:00,VIOLATED", "2026-11-23T12:00:00+08:00,PASSED"})
    void keepsToItsDays(String startedAt, Outcome outcome) {
        OneRule weekend = OneRule.of("{ type: hours, from: \"00:00\", to: \"00:00\", days: [sat, sun] }");
        Call call = Call.with("1")
                .startedAt(OffsetDateTime.parse(startedAt).toInstant())
                .build();

        assertThat(weekend.judge(CallText.transcript(call, "agent 您好")).outcome())
                .isEqualTo(outcome);
    }
}
