package io.hotlineqa.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook may bring the confusions of other ears than the embedded speech model's. */
class ConfusionFileTest {
    private static final String BOOK = """
            id: test
            version: "1"
            title: { zh: 测试, en: test }
            zone: Asia/Shanghai
            confusions: ears.tsv
            rules:
              - id: rude
                clause: 一
                title: { zh: 一, en: one }
                explanation: 试
                check: { type: phrase, phrases: [你有没有搞错] }
            """;

    @TempDir
    Path folder;

    private Path book() throws IOException {
        return Files.writeString(folder.resolve("book.yaml"), BOOK);
    }

    private void ears(String more) throws IOException {
        Files.writeString(folder.resolve("ears.tsv"), String.join("\n", Confusions.shippedRows()) + "\n" + more);
    }

    private Outcome judge() throws IOException, RulebookException {
        return new Inspector(RulebookFile.load(book()))
                .inspect(CallText.transcript("agent 皮 皮 没有 高 皮"))
                .result("rude")
                .outcome();
    }

    @Test
    void hearsWithTheEarsOfTheTable() throws IOException, RulebookException {
        ears("");
        assertThat(judge()).isEqualTo(Outcome.PASSED);

        ears("syllable\tni\tpi\t0.05\nsyllable\tyou\tpi\t0.05\nsyllable\tcuo\tpi\t0.05\n");
        assertThat(judge()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void isAnotherRulebookWithAnotherTable() throws IOException, RulebookException {
        ears("");
        String before = RulebookFile.load(book()).ref().sha256();
        ears("syllable\tni\tpi\t0.05\n");

        assertThat(RulebookFile.load(book()).ref().sha256()).isNotEqualTo(before);
    }

    @Test
    void namesATableThatIsMissingOrBroken() throws IOException {
        assertThat(RulebookFile.check(book()))
                .singleElement()
                .satisfies(p ->
                        assertThat(p.toString()).startsWith("book.yaml:5:1:").contains("ears.tsv", "no such file"));

        ears("initial\tx\n");
        assertThat(RulebookFile.check(book()))
                .singleElement()
                .satisfies(p -> assertThat(p.toString()).contains("initial x"));
    }
}
