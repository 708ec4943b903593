package io.hotlineqa.dashboards.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.report.ReportGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {
    private static ReportPeriod days(String from, String to) {
        return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28, 2026-03",
        "2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31, 2026-01",
        "2026-03-02, 2026-03-31, 2026-01-31, 2026-03-01, 2026-03-02_2026-03-31",
        "2026-03-01, 2026-03-01, 2026-02-28, 2026-02-28, 2026-03-01_2026-03-01",
    })
    void isComparedWithTheMonthBeforeOrAsManyDays(String from, String to, String first, String last, String name) {
        assertThat(days(from, to).before()).isEqualTo(days(first, last));
        assertThat(days(from, to).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-31, DAY, 2026-01-02, 2026-01-02, 2026-01-02",
        "2026-01-01, 2026-03-31, WEEK, 2025-12-29, 2026-01-01, 2026-01-04",
        "2026-01-01, 2026-03-31, WEEK, 2026-03-30, 2026-03-30, 2026-03-31",
        "2026-01-05, 2026-12-31, MONTH, 2026-01, 2026-01-05, 2026-01-31",
        "2026-01-05, 2026-12-31, MONTH, 2026-02, 2026-02-01, 2026-02-28",
    })
    void itsStepsLieWithinIt(String from, String to, ReportGroup step, String name, String first, String last) {
        ReportPeriod period = days(from, to);

        assertThat(period.step()).isEqualTo(step);
        assertThat(period.step(name)).isEqualTo(days(first, last));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> days("2026-01-02", "2026-01-01")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ReportPeriod.of(YearMonth.of(2028, 2)).days()).isEqualTo(29);
    }
}
