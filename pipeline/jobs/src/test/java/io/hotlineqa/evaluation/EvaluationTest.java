package io.hotlineqa.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    @ParameterizedTest(name = "{0} heard as {1}")
    @CsvSource({
        "您好 宝鸡 中燃, 您好宝鸡中燃, 6, 0, 0",
        "宝鸡中燃, 报机中然, 4, 3, 0",
        "您好。, 您好吗, 2, 1, 1",
        "您好, '', 2, 2, 2",
        "打开门窗通风, 打开窗通风, 6, 1, 1",
        "WiFi 坏了, wifi坏了, 6, 0, 0",
    })
    void countsWrongCharactersAndWrongSyllables(
            String said, String heard, int characters, int characterErrors, int syllableErrors) {
        assertThat(Comparison.of(said, heard)).isEqualTo(new Comparison(characters, characterErrors, syllableErrors));
    }

    @Test
    void weighsARecordingByItsCharacters() {
        Evaluation evaluation = new Evaluation(List.of(new Comparison(9, 0, 0), new Comparison(1, 1, 0)), 10, 0.5);

        assertThat(evaluation.exact()).isEqualTo(1);
        assertThat(evaluation.characterErrorRate()).isCloseTo(0.1, within(1e-9));
        assertThat(evaluation.syllableErrorRate()).isZero();
        assertThat(evaluation.realTimeFactor().orElseThrow()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void givesAnIntervalAroundTheRateThatNarrowsWithMoreRecordings() {
        double few = width(evaluation(10));
        double many = width(evaluation(1000));

        assertThat(many).isLessThan(few / 4);
        assertThat(evaluation(1000).characterErrorRateInterval()[0]).isLessThan(0.1);
        assertThat(evaluation(1000).characterErrorRateInterval()[1]).isGreaterThan(0.1);
    }

    @Test
    void hasNoSpeedWhereNoWordWasHeard() {
        assertThat(new Evaluation(List.of(new Comparison(9, 9, 9)), 0, 0).realTimeFactor())
                .isEmpty();
    }

    @Test
    void takesALineWithoutTextForARecordingWithoutSpeech(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("nothing"));
        Files.write(folder.resolve("nothing/000.wav"), new byte[1]);
        Path tsv = Files.writeString(folder.resolve("refs.tsv"), "nothing/000\t\n");

        Reference reference = References.read(tsv, folder).all().get(0);

        assertThat(reference.nothingSaid()).isTrue();
        assertThat(reference.condition()).isEqualTo("nothing");
    }

    @Test
    void namesEachLineThatCannotBeUsed(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("a.wav"), new byte[1]);
        Path tsv = Files.writeString(folder.resolve("refs.tsv"), "a\t您好\nb\t再见\nno tab\na\t，。\n");

        References read = References.read(tsv, folder);

        assertThat(read.all()).extracting(Reference::name).containsExactly("a");
        assertThat(read.problems()).hasSize(3).element(0).asString().contains("line 2", "b.wav");
    }

    private static double width(Evaluation evaluation) {
        double[] interval = evaluation.characterErrorRateInterval();
        return interval[1] - interval[0];
    }

    /** A tenth of the recordings is wrong. */
    private static Evaluation evaluation(int recordings) {
        List<Comparison> comparisons =
                new ArrayList<>(Collections.nCopies(recordings * 9 / 10, new Comparison(5, 0, 0)));
        comparisons.addAll(Collections.nCopies(recordings / 10, new Comparison(5, 5, 5)));
        return new Evaluation(comparisons, 1, 1);
    }
}
