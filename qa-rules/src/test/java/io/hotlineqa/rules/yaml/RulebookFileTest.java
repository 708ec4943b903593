package io.hotlineqa.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.RulebookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookFileTest {
    private static final String GOOD = """
            id: test
            version: "1"
            title: { zh: 测试, en: test }
            zone: Asia/Shanghai
            settings:
              tooLong: { value: 180, unit: s, why: 试 }
            rules:
              - id: over-length
                clause: 三分钟
                title: { zh: 时长, en: length }
                explanation: 试
                deduction: 5
                check: { type: length, limit: tooLong }
            """;

    private static List<Problem> problems(String text) {
        try {
            RulebookFile.read("test.yaml", text.getBytes(StandardCharsets.UTF_8), null);
            return List.of();
        } catch (RulebookException e) {
            return e.problems();
        }
    }

    private static Problem only(String text) {
        assertThat(problems(text)).hasSize(1);
        return problems(text).get(0);
    }

    @Test
    void readsAGoodOne() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void saysWhereYamlIsBroken() {
        Problem problem = only("id: test\ntitle: { zh: 测试\nrules: []\n");

        assertThat(problem.message()).contains("YAML");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
        Problem problem = only(GOOD.replace("    deduction: 5", "    deducton: 5"));

        assertThat(problem.toString()).startsWith("test.yaml:12:5:").contains("deducton", "did you mean deduction");
    }

    @Test
    void suggestsTheCheckTheParameterAndTheSettingThatWereMeant() {
        assertThat(only(GOOD.replace("type: length, limit", "type: lenght, limit"))
                        .message())
                .contains("did you mean length");
        assertThat(problems(GOOD.replace("limit:", "limitt:")))
                .extracting(Problem::message)
                .anyMatch(m -> m.contains("did you mean limit"))
                .anyMatch(m -> m.contains("缺少“limit”"));
        assertThat(only(GOOD.replace("limit: tooLong", "limit: toLong")).message())
                .contains("did you mean tooLong");
    }

    @Test
    void listsAllProblemsAtOnceInOrder() {
        String bad = GOOD.replace("zone: Asia/Shanghai", "zone: Moon/Crater")
                .replace("version: \"1\"\n", "")
                .replace("limit: tooLong", "limit: toLong");

        assertThat(problems(bad)).hasSize(3).extracting(Problem::line).isSorted();
    }

    @Test
    void refusesAnotherZoneThanThatOfPagesAndReports() {
        Problem problem = only(GOOD.replace("zone: Asia/Shanghai", "zone: America/New_York"));

        assertThat(problem.message()).contains("America/New_York", "只能是 Asia/Shanghai");
        assertThat(problem.line())
                .isEqualTo(GOOD.substring(0, GOOD.indexOf("zone:")).split("\n", -1).length);
    }

    @Test
    void pointsIntoAPhrase() {
        String bad = GOOD.replace("{ type: length, limit: tooLong }", "{ type: phrase, phrases: [\"你(问\"] }");

        assertThat(problems(bad)).anySatisfy(p -> {
            assertThat(p.line()).isEqualTo(13);
            assertThat(p.message()).contains("第 2 个字符");
        });
    }

    @Test
    void refusesAnIdThatIsUsedTwice() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));

        assertThat(only(twice).message()).contains("重复");
    }

    @Test
    void runsTheExamples(@TempDir Path folder) throws IOException {
        String wrong = GOOD + "    examples:\n      violated:\n        - lines: \"座席：您好\"\n";
        Path file = Files.writeString(folder.resolve("book.yaml"), wrong);

        assertThat(RulebookFile.check(file))
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .startsWith("book.yaml:16:11:")
                        .contains("over-length", "VIOLATED", "PASSED"));
    }

    @Test
    void takesAnEmptyFileForARulebookWithEverythingMissing() {
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("- 1\n- 2\n")).isNotEmpty();
    }

    @Test
    void tellsAMissingFile(@TempDir Path folder) {
        assertThatThrownBy(() -> RulebookFile.load(folder.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
