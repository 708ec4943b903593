package io.hotlineqa.store.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "13900000022, 13900000022",
        "+86 139-0000-0022, 13900000022",
        "0917-1234567, 9171234567",
        "+86 917 1234567, 9171234567",
        "0086 (0)917 1234567, 9171234567",
        "9-13900000022, 13900000022",
        "8612345, 8612345",
        "1234567, 1234567",
    })
    void signsAndCountriesDoNotCount(String written, String digits) {
        assertThat(Caller.of(written)).returns(digits, Caller::digits);
        assertThat(Caller.of(written).ending()).isEqualTo("…" + digits.substring(digits.length() - 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "abc", "123456", "00000000"})
    void fewDigitsAreNobody(String written) {
        assertThatThrownBy(() -> Caller.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
