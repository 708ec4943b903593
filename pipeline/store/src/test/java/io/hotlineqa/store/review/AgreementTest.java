package io.hotlineqa.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against worked examples that are published with their results. */
class AgreementTest {
    /** Two by two tables of fifty or a hundred proposals, as the encyclopedias work them. */
    @ParameterizedTest
    @CsvSource({"20, 5, 10, 15, 0.4", "45, 15, 25, 15, 0.1304", "25, 35, 5, 35, 0.2593"})
    void kappaIsThatOfTheWorkedTables(int bothYes, int yesNo, int noYes, int bothNo, double kappa) {
        List<Boolean> first = new ArrayList<>();
        List<Boolean> second = new ArrayList<>();
        say(bothYes, true, true, first, second);
        say(yesNo, true, false, first, second);
        say(noYes, false, true, first, second);
        say(bothNo, false, false, first, second);

        assertThat(Agreement.kappa(first, second)).isCloseTo(kappa, within(0.0001));
    }

    private static void say(int times, boolean one, boolean other, List<Boolean> first, List<Boolean> second) {
        first.addAll(Collections.nCopies(times, one));
        second.addAll(Collections.nCopies(times, other));
    }

    /**
     * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), A to C, and the encyclopedia's three coders: one
     * row a person, a dot for a gap.
     */
    @ParameterizedTest
    @CsvSource({
        "0100000010 1110010000, 0.095",
        "aabbdcccedda babbbccceddd, 0.692",
        "123321412... 1233224125.3 .3332342251. 12332441251., 0.743",
        ".....34121133.3 1.213343....... ..21344.21133.4, 0.691",
    })
    void alphaIsThatOfItsAuthorsTables(String rows, double alpha) {
        assertThat(Agreement.alpha(columns(rows.split(" ")))).isCloseTo(alpha, within(0.001));
    }

    private static List<List<Character>> columns(String... rows) {
        return IntStream.range(0, rows[0].length())
                .mapToObj(i -> Arrays.stream(rows)
                        .map(row -> row.charAt(i) == '.' ? null : (Character) row.charAt(i))
                        .toList())
                .toList();
    }

    @Test
    void fullAgreementIsOneAndOneWordAloneSaysNothing() {
        assertThat(Agreement.kappa(List.of(1, 2, 1), List.of(1, 2, 1))).isEqualTo(1);
        assertThat(Agreement.alpha(List.of(List.of(1, 1), List.of(2, 2)))).isEqualTo(1);
        assertThat(Agreement.kappa(List.of(1, 1), List.of(1, 1))).isNaN();
        assertThat(Agreement.alpha(List.of(List.of(1), List.of(2)))).isNaN();
        assertThatThrownBy(() -> Agreement.kappa(List.of(1), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
