package io.hotlineqa.rules.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.evaluation.EvaluationReport;
import io.hotlineqa.rules.evaluation.EvaluationSet;
import io.hotlineqa.rules.evaluation.LabelledCall;
import io.hotlineqa.rules.evaluation.Mishearing;
import io.hotlineqa.rules.evaluation.Pair;
import io.hotlineqa.rules.evaluation.RoleEvaluation;
import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation set on one channel; the figures stand in docs/roles.md. */
class SingleChannelTest {
    private static final Path FOLDER = Path.of("evaluation");
    private static final Set<String> ABOUT = new TreeSet<>();
    private static List<LabelledCall> calls;
    private static Mishearing ears;

    @BeforeAll
    static void compose() throws IOException {
        EvaluationReport.shippedRows().values().forEach(ABOUT::addAll);
        calls = everyFourth();
        ears = new Mishearing(Pair.read(FOLDER.resolve("pairs.tsv")));
    }

    /** All of them take half a minute. */
    private static List<LabelledCall> everyFourth() throws IOException {
        List<LabelledCall> all = EvaluationSet.compose(FOLDER.resolve("sentences.tsv"), 2008);
        return IntStream.range(0, all.size())
                .filter(i -> i % 4 == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void whoCountsAsKnownIsKnown() {
        RoleEvaluation clean = RoleEvaluation.clean(RulebookFile.shipped(), calls, ABOUT);

        assertThat(clean.accuracy()).as("%s", clean).isGreaterThanOrEqualTo(0.995);
        assertThat(clean.coverage()).as("%s", clean).isGreaterThanOrEqualTo(0.5);
        assertThat(clean.wronged()).as("%s", clean).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3})
    void nobodyIsWrongedWhenWordsAreMisheardAndUtterancesCutBadly(double cut) {
        RoleEvaluation heard = RoleEvaluation.heard(RulebookFile.shipped(), calls, ABOUT, ears, 0.2, cut);

        assertThat(heard.accuracy()).as("%s", heard).isGreaterThanOrEqualTo(0.99);
        assertThat(heard.wronged()).as("%s", heard).isZero();
    }
}
