package io.hotlineqa.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.evaluation.LabelledEvaluation.Figures;
import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledEvaluationTest {
    private static final String RUDE = call("你 有 没有 搞错 啊");
    private static final String KIND = call("请 您 稍等");

    @TempDir
    Path folder;

    private static String call(String text) {
        return """
                {"callId":"1","durationSeconds":9,"direction":"inbound","utterances":[\
                {"channel":0,"role":"agent","start":1,"end":4,"text":"%s"}]""".formatted(text);
    }

    private Labels labels(String... lines) throws IOException {
        return Labels.read(
                Files.writeString(folder.resolve("labelled.jsonl"), String.join("\n", lines) + "\n"),
                RulebookFile.shipped());
    }

    private Figures figures(String rule, String... lines) throws IOException {
        return LabelledEvaluation.of(RulebookFile.shipped(), labels(lines))
                .rules()
                .get(rule);
    }

    @Test
    void countsWhatIsRightMissedAndWrong() throws IOException {
        Figures figures = figures(
                "forbidden-03",
                RUDE + ",\"violated\":[\"forbidden-03\"]}",
                KIND + ",\"violated\":[\"forbidden-03\"]}",
                RUDE + ",\"violated\":[]}",
                KIND + ",\"violated\":[]}");

        assertThat(figures).isEqualTo(new Figures(new Tally(1, 0, 1, 1, 0), 0));
    }

    @Test
    void leavesOutRulesThatNobodyLookedAt() throws IOException {
        String unseen = RUDE + ",\"violated\":[],\"looked\":[\"forbidden-04\"]}";

        assertThat(figures("forbidden-03", unseen)).isNull();
        assertThat(figures("forbidden-04", unseen).tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void tellsWhatWasNotJudged() throws IOException {
        assertThat(figures("closing", KIND + ",\"violated\":[\"closing\"]}"))
                .isEqualTo(new Figures(new Tally(0, 0, 1, 0, 0), 1));
    }

    @Test
    void listsAllProblemsOfAFile() throws IOException {
        assertThat(labels("{", RUDE + "}", RUDE + ",\"violated\":[\"forbiden-03\"]}")
                        .problems())
                .hasSize(3)
                .anyMatch(p -> p.contains("line 1"))
                .anyMatch(p -> p.contains("line 2") && p.contains("violated"))
                .anyMatch(p -> p.contains("line 3") && p.contains("forbiden-03"));
    }
}
