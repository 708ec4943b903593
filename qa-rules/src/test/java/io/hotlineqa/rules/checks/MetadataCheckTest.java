package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.speech.Call;
import io.hotlineqa.testkit.CallText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataCheckTest {
    @ParameterizedTest
    @CsvSource({"59,PASSED", "60,PASSED", "61,VIOLATED", "many,NOT_JUDGED"})
    void comparesANumber(String value, Outcome outcome) {
        Call call = Call.with("1").attribute("holdSeconds", value).build();

        assertThat(OneRule.of("{ type: metadata, column: holdSeconds, most: 60 }")
                        .judge(CallText.transcript(call, "agent 您好"))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void comparesAText() {
        Call call = Call.with("1").attribute("city", "宝鸡").build();

        assertThat(OneRule.of("{ type: metadata, column: city, is: 西安 }")
                        .judge(CallText.transcript(call, "agent 您好"))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void judgesNothingWithoutTheColumn() {
        assertThat(OneRule.of("{ type: metadata, column: city, is: 宝鸡 }").outcome("agent 您好"))
                .isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void comparesAKnownColumnLikeAnyOther() {
        OneRule rule = OneRule.of("{ type: metadata, column: queue, is: 抢修 }");

        assertThat(rule.judge(CallText.transcript(Call.with("1").queue("抢修").build(), "agent 您好"))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(rule.judge(CallText.transcript(Call.with("1").queue("缴费").build(), "agent 您好"))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
    }
}
