package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.phonetics.ConfusionTableException;
import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void learnsWholeSyllablesThatShareNothing() {
        List<Pair> pairs = Collections.nCopies(5, new Pair("我是水电工", "我是飞电工"));

        assertThat(ConfusionLearner.learn(pairs)).containsExactly("syllable\tfei\tshui\t0.10");
    }

    @Test
    void learnsWhatIsMissedAndWhatIsTooMany() {
        List<Pair> pairs = new ArrayList<>(Collections.nCopies(40, new Pair("请问您的地址", "请问您地址")));
        pairs.addAll(Collections.nCopies(3, new Pair("好", "啊好")));

        List<String> learnt = ConfusionLearner.learn(pairs);

        assertThat(learnt)
                .contains("filler\tde\t0.10", "filler\ta\t0.10")
                .anyMatch(l -> l.startsWith("gap\tdelete\t0.4"));
        assertThat(cost(learnt, "gap\tdelete")).isLessThan(cost(learnt, "gap\tinsert"));
    }

    private static double cost(List<String> rows, String key) {
        return rows.stream()
                .filter(r -> r.startsWith(key))
                .mapToDouble(r -> Double.parseDouble(r.substring(r.lastIndexOf('\t') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesAWholeTableThatCanBeRead() throws IOException, ConfusionTableException {
        List<Pair> pairs = Pair.read(Path.of("evaluation/pairs.tsv"));

        List<String> table = ConfusionLearner.table(pairs);

        assertThat(table).doesNotHaveDuplicates().contains("other\tinitial\t0.55");
        short[] shui = Readings.of('水');
        short[] fei = Readings.of('飞');
        Confusions read = Confusions.read(new StringReader(String.join("\n", table)));
        assertThat(read.costs(shui)[fei[0]]).isLessThan(0.4f);
    }

    @Test
    void refusesATableThatIsNone() {
        assertThatThrownBy(() -> Confusions.read(new StringReader("initial\ta\t0.5\ngap\tinsert\t2\n")))
                .isInstanceOf(ConfusionTableException.class)
                .hasMessageContainingAll("initial a 0.5", "gap insert 2", "missing): other final");
    }
}
