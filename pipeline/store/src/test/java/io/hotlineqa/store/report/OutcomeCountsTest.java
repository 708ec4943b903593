package io.hotlineqa.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeCountsTest {
    private static final List<String> FIRST = List.of("greeting", "closing", "topic");
    private static final List<String> SECOND = List.of("topic", "greeting", "closing");

    @Test
    void rulesOfTwoRulebooksStandInTheSameOrderWhicheverIsReadFirst() {
        assertThat(order(FIRST, SECOND))
                .isEqualTo(order(SECOND, FIRST))
                .containsExactly("greeting", "topic", "closing");
    }

    private static List<String> order(List<String> one, List<String> other) {
        OutcomeCounts counts = new OutcomeCounts();
        counts.add(one, "PVN");
        counts.add(other, "PVN");
        return counts.all().stream().map(OutcomeCounts.Counted::ruleId).toList();
    }

    @Test
    void aRuleIsCountedInEveryRulebookThatHasIt() {
        OutcomeCounts counts = new OutcomeCounts();
        counts.add(FIRST, "PVNPC-");
        counts.add(SECOND, "-NV");

        assertThat(counts.all().get(0).with(0, 0)).isEqualTo(new RuleCounts("greeting", 2, 0, 0, 1, 0, 0));
    }
}
