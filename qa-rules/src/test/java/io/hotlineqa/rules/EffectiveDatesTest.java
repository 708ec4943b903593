package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call is judged by what was in force when it started; days are those of the hotline's clock. */
class EffectiveDatesTest {
    private static final String BOOK = """
            id: dated
            version: "1"
            title: { zh: 书, en: book }
            zone: Asia/Shanghai
            effectiveFrom: 2026-01-01
            rules:
              - id: always
                clause: 一
                title: { zh: 时长, en: length }
                explanation: 试
                check: { type: length, limit: 1 }
                examples:
                  violated:
                    - lines: "座席：您好您好您好您好"
              - id: for-a-year
                clause: 一
                title: { zh: 时长, en: length }
                explanation: 试
                effectiveUntil: 2026-12-31
                check: { type: length, limit: 1 }
            """;

    @TempDir
    Path folder;

    private Path book() throws IOException {
        return Files.writeString(folder.resolve("book.yaml"), BOOK);
    }

    private Scorecard judge(Instant start) throws IOException, RulebookException {
        Call call = Call.with("1").startedAt(start).build();
        return new Inspector(RulebookFile.load(book())).inspect(CallText.transcript(call, "agent 您好 您好 您好 您好"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T15:59:59Z, NOT_APPLICABLE, NOT_APPLICABLE",
        "2025-12-31T16:00:00Z, VIOLATED, VIOLATED",
        "2026-12-31T15:59:59Z, VIOLATED, VIOLATED",
        "2026-12-31T16:00:00Z, VIOLATED, NOT_APPLICABLE"
    })
    void judgesByWhatWasInForceWhenTheCallStarted(Instant start, Outcome always, Outcome forAYear)
            throws IOException, RulebookException {
        Scorecard card = judge(start);

        assertThat(card.result("always").outcome()).isEqualTo(always);
        assertThat(card.result("for-a-year").outcome()).isEqualTo(forAYear);
    }

    @Test
    void saysSinceWhen() throws IOException, RulebookException {
        assertThat(judge(Instant.parse("2025-06-01T00:00:00Z"))
                        .result("for-a-year")
                        .reason())
                .contains("2025-06-01", "自 2026-01-01 起施行，施行到 2026-12-31 为止");
    }

    @Test
    void judgesNoCallOfAnUnknownDay() throws IOException, RulebookException {
        assertThat(judge(null).result("always").outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void runsExamplesWithoutADateAsIfInForce() throws IOException {
        assertThat(RulebookFile.check(book())).isEmpty();
    }
}
