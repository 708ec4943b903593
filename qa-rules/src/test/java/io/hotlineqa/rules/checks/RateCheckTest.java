package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class RateCheckTest {
    @Test
    void comparesTheRateOfTheWholeCall() {
        String call = "agent 您 可以 到 营业厅 办理";

        assertThat(OneRule.of("{ type: rate, limit: 300, least: 5 }").outcome(call))
                .isEqualTo(Outcome.PASSED);
        assertThat(OneRule.of("{ type: rate, limit: 299, least: 5 }").outcome(call))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(OneRule.of("{ type: rate, limit: 299 }").outcome(call)).isEqualTo(Outcome.NOT_JUDGED);
    }
}
