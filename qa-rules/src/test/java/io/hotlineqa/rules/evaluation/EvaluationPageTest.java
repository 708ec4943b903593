package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the published figures to what is reached; {@code evaluation/write-page} writes them anew. */
class EvaluationPageTest {
    @Test
    void publishesWhatTheLabelsSayOfEachRequirement() throws IOException {
        String written = CoveragePage.written();
        if (Boolean.getBoolean("evaluation.write")) {
            Files.writeString(CoveragePage.FILE, written);
        }

        assertThat(Files.readString(CoveragePage.FILE))
                .as("run qa-rules/evaluation/write-page when rules or labels have changed")
                .isEqualTo(written);
    }

    @Test
    void publishesTheFiguresThatAreReached() throws IOException {
        if (Boolean.getBoolean("evaluation.write")) {
            Files.writeString(EvaluationPage.FILE, EvaluationPage.written());
        }

        assertThat(Files.readString(EvaluationPage.FILE).lines().filter(l -> l.startsWith("| 20 %")))
                .as("run qa-rules/evaluation/write-page when rules or sentences have changed")
                .containsExactlyElementsOf(EvaluationPage.tables(List.of(0.2))
                        .lines()
                        .filter(l -> l.startsWith("| 20 %"))
                        .toList());
    }
}
