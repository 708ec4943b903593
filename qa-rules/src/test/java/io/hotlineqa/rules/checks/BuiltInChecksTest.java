package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.spi.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Says what was forgotten when a kind of check was added. */
class BuiltInChecksTest {
    private static final Path MAIN = Path.of("src/main/java/io/hotlineqa/rules/checks");
    private static final Path TESTS = Path.of("src/test/java/io/hotlineqa/rules/checks");
    private static final Path DOCS = Path.of("docs/checks");

    static Stream<String> names() {
        return BuiltInChecks.ALL.keySet().stream();
    }

    private static String className(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : name.split("-", -1)) {
            result.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return result + "Check";
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCheckHasAClassATestAndAPage(String name) {
        assertThat(MAIN.resolve(className(name) + ".java")).exists();
        assertThat(TESTS.resolve(className(name) + "Test.java")).exists();
        assertThat(DOCS.resolve(name + ".md")).exists().content().contains("## English", "## 中文");
    }

    @Test
    void everyCheckClassIsInTheList() throws IOException {
        try (Stream<Path> files = Files.list(MAIN)) {
            List<String> classes = files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .filter(n -> n.endsWith("Check"))
                    .toList();

            assertThat(names().map(BuiltInChecksTest::className)).containsExactlyInAnyOrderElementsOf(classes);
        }
    }

    @Test
    void everyPageBelongsToACheck() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS)) {
            assertThat(pages.map(p -> p.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(names().toList());
        }
    }

    @Test
    void checksAreChecks() {
        assertThat(PhraseCheck.class).isAssignableTo(Check.class);
    }
}
