package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.conditions.BuiltInConditions;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages about the language of rulebooks to what it does. */
class PagesTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @TempDir
    Path folder;

    static Stream<String> checks() {
        return BuiltInChecks.ALL.keySet().stream();
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(DOCS)) {
            return pages.filter(p -> p.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void nameEveryParameterInBothLanguages(String check) throws IOException {
        String page = Files.readString(DOCS.resolve("checks").resolve(check + ".md"));
        AskedParameters asked = new AskedParameters();
        BuiltInChecks.ALL.get(check).create(asked);
        int chinese = page.indexOf("## 中文");

        assertThat(names(page.substring(0, chinese))).isEqualTo(asked.names());
        assertThat(names(page.substring(chinese))).isEqualTo(asked.names());
    }

    @Test
    void nameEveryKeyOfAPlaceAndOfACondition() throws IOException {
        AskedParameters place = new AskedParameters();
        Where.of(new AskedParameters(place));
        AskedParameters condition = new AskedParameters();
        BuiltInConditions.read(condition, Map.of(), Map.of());
        condition.names().add("title");

        assertThat(names(Files.readString(DOCS.resolve("where.md")))).isEqualTo(place.names());
        assertThat(names(Files.readString(DOCS.resolve("conditions.md")))).isEqualTo(condition.names());
    }

    private static Set<String> names(String section) {
        Set<String> names = new TreeSet<>();
        ROW.matcher(section)
                .results()
                .map(row -> row.group(1))
                .flatMap(cell -> NAME.matcher(cell).results())
                .forEach(name -> names.add(name.group(1)));
        return names;
    }

    @ParameterizedTest
    @MethodSource("checks")
    void showARuleThatDecidesItsExamples(String check) throws IOException {
        List<JsonNode> examples = Documented.examples(DOCS.resolve("checks").resolve(check + ".md"));

        assertThat(examples).isNotEmpty().allSatisfy(e -> {
            assertThat(e.path("check").path("type").asText()).isEqualTo(check);
            assertThat(e.path("examples").size()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showNothingThatDoesNotWork(Path page) throws IOException {
        for (JsonNode example : Documented.examples(page)) {
            Path file = folder.resolve(page.getFileName() + ".yaml");
            Documented.write(file, example);

            assertThat(RulebookFile.check(file)).as(example.toPrettyString()).isEmpty();
        }
    }
}
