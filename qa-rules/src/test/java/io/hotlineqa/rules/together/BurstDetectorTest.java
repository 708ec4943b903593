package io.hotlineqa.rules.together;

import static io.hotlineqa.rules.together.Marks.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.together.Incident.Member;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstDetectorTest {
    private static final BurstDetector THREE = new BurstDetector(Duration.ofMinutes(30), 3);

    @ParameterizedTest
    @CsvSource({"PT29M59S, 1", "PT30M, 1", "PT30M0.001S, 0", "PT30M1S, 0"})
    void countsAReportAtTheVeryLastMomentAndNoneAfterIt(String third, int bursts) {
        assertThat(find(report(1, "PT0S", "a"), report(2, "PT10M", "b"), report(3, third, "c")))
                .hasSize(bursts);
    }

    @Test
    void needsDifferentCallers() {
        assertThat(find(report(1, "PT0S", "a"), report(2, "PT1M", "b"), report(3, "PT2M", "a")))
                .isEmpty();
    }

    @Test
    void takesAllWhoseNumberIsUnknownForOne() {
        assertThat(find(report(1, "PT0S", "a"), report(2, "PT1M", null), report(3, "PT2M", null)))
                .isEmpty();
        assertThat(find(report(1, "PT0S", "a"), report(2, "PT1M", null), report(3, "PT2M", "b")))
                .hasSize(1);
    }

    @Test
    void isOneBurstForAsLongAsItGoesOn() {
        List<Incident> found = find(
                report(1, "PT0S", "a"),
                report(2, "PT15M", "b"),
                report(3, "PT30M", "c"),
                report(4, "PT45M", "d"),
                report(5, "PT2H", "e"),
                report(6, "PT2H1M", "f"),
                report(7, "PT2H2M", "g"));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).calls()).extracting(Member::call).containsExactly(1L, 2L, 3L, 4L);
        assertThat(found.get(0).until()).isEqualTo(Marks.at("PT45M"));
        assertThat(found.get(1).calls()).extracting(Member::call).containsExactly(5L, 6L, 7L);
    }

    @Test
    void leavesOutAReportOfTheSameMorningThatIsTooFarAway() {
        List<Incident> found =
                find(report(1, "PT0S", "a"), report(2, "PT29M", "b"), report(3, "PT40M", "c"), report(4, "PT41M", "d"));

        assertThat(found)
                .singleElement()
                .satisfies(burst ->
                        assertThat(burst.calls()).extracting(Member::call).containsExactly(2L, 3L, 4L));
    }

    private static List<Incident> find(CallMark... reports) {
        return THREE.find(List.of(reports), Marks.LATER);
    }
}
