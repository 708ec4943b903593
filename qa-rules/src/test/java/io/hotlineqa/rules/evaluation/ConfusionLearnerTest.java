package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionLearnerTest {
    @Test
    void learnsWhatIsHeardForWhat() {
        List<Pair> pairs = Collections.nCopies(5, new Pair("师傅说知道", "丝傅说知道"));

        assertThat(ConfusionLearner.learn(pairs))
                .singleElement()
                .satisfies(l -> assertThat(l).startsWith("initial\ts\tsh\t0."));
    }

    @Test
    void learnsNothingFromPerfectEarsOrASingleSlip() {
        assertThat(ConfusionLearner.learn(List.of(new Pair("你好", "你好")))).isEmpty();
        assertThat(ConfusionLearner.learn(List.of(new Pair("师傅", "丝傅")))).isEmpty();
    }
}
