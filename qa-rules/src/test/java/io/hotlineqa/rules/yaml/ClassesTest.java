package io.hotlineqa.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookDiff;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassesTest {
    private static final String BOOK = """
            id: test
            version: "1"
            title: { zh: 测试, en: test }
            zone: Asia/Shanghai
            classes:
              rude:
                explanation: 由机器认定
                severity: serious
                deduction: 5
                check:
                  type: phrase
                  certain: 0.9
                  unless: [请]
            rules:
              - id: first
                clause: 一
                title: { zh: 一, en: first }
                class: rude
                check:
                  phrases: [讨厌]
              - id: second
                clause: 二
                title: { zh: 二, en: second }
                class: rude
                deduction: 2
                check:
                  phrases: [烦人]
                  certain: 0.7
                  unless: []
            """;

    private static final String WRITTEN_OUT = """
            id: test
            version: "1"
            title: { zh: 测试, en: test }
            zone: Asia/Shanghai
            rules:
              - id: first
                clause: 一
                title: { zh: 一, en: first }
                class: A
                explanation: 由机器认定
                severity: serious
                deduction: 5
                check: { type: phrase, phrases: [讨厌], certain: 0.9, unless: [请] }
              - id: second
                clause: 二
                title: { zh: 二, en: second }
                class: A
                explanation: 由机器认定
                severity: serious
                deduction: 2
                check: { type: phrase, phrases: [烦人], certain: 0.7, unless: [] }
            """;

    private static Rulebook read(String text) throws RulebookException {
        return RulebookFile.read("test.yaml", text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<Problem> problems(String text) {
        try {
            read(text);
            return List.of();
        } catch (RulebookException e) {
            return e.problems();
        }
    }

    @Test
    void givesItsRulesWhatTheyDoNotSayThemselves() throws RulebookException {
        assertThat(RulebookDiff.of(read(WRITTEN_OUT.replace("class: A", "class: B")), read(WRITTEN_OUT)))
                .hasSize(2);
        assertThat(RulebookDiff.of(read(WRITTEN_OUT), read(BOOK.replace("rude", "A"))))
                .isEmpty();
    }

    @Test
    void letsARuleSayOtherwise() throws RulebookException {
        Rulebook book = read(BOOK);

        assertThat(book.rules()).extracting(Rule::severity).containsOnly(Severity.SERIOUS);
        assertThat(book.rules()).extracting(Rule::deduction).containsExactly(5.0, 2.0);
        assertThat(book.rule("second").phrases()).hasSize(1);
    }

    @Test
    void keepsItsParametersFromACheckOfAnotherKind() {
        assertThat(problems(BOOK.replace(
                        "phrases: [烦人]\n      certain: 0.7\n      unless: []", "type: rate\n      limit: 400")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "class: rude, class: rudee, 18, did you mean rude",
        "rude:, Rude:, 18, Rude",
        "certain: 0.9, certian: 0.9, 12, did you mean certain",
        "unless: [请], unless: [(请], 13, not closed",
        "severity: serious, severity: seriuos, 8, did you mean serious",
        "explanation: 由机器认定, title: x, 7, unknown key",
        "'explanation: 由机器认定', 'explanation: 1', 7, string"
    })
    void tellsWhatIsWrongOnceAndWhereItIsWritten(String good, String bad, int line, String part) {
        List<Problem> problems = problems(BOOK.replaceFirst(Pattern.quote(good), bad));

        assertThat(problems).anySatisfy(p -> {
            assertThat(p.line()).isEqualTo(line);
            assertThat(p.message()).contains(part);
        });
        assertThat(problems).doesNotHaveDuplicates();
    }

    @Test
    void tellsOfAParameterThatNeitherSaysAtTheRule() {
        assertThat(problems(BOOK.replace("    check:\n      phrases: [讨厌]\n", "")
                        .replace("      type: phrase\n      certain: 0.9\n      unless: [请]", "      type: length")))
                .extracting(Problem::line)
                .contains(13);
    }

    @Test
    void takesTheFiveLettersForMereMarksWhereThereAreNoClasses() {
        assertThat(problems(WRITTEN_OUT)).isEmpty();
        assertThat(problems(WRITTEN_OUT.replace("class: A", "class: F")))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.message()).contains("A, B, C, D, E"));
    }
}
