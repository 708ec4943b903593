package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.hotlineqa.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages about the language of rulebooks to what it does. */
class PagesTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final YAMLMapper MAPPER = new YAMLMapper();

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
        List<JsonNode> examples = examples(DOCS.resolve("checks").resolve(check + ".md"));

        assertThat(examples).isNotEmpty().allSatisfy(e -> {
            assertThat(e.path("check").path("type").asText()).isEqualTo(check);
            assertThat(e.path("examples").size()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showNothingThatDoesNotWork(Path page) throws IOException {
        for (JsonNode example : examples(page)) {
            Path file = folder.resolve(page.getFileName() + ".yaml");
            MAPPER.writeValue(file.toFile(), rulebook(example));

            assertThat(Rulebook.check(file)).as(example.toPrettyString()).isEmpty();
        }
    }

    private static List<JsonNode> examples(Path page) throws IOException {
        List<String> blocks = YAML.matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .map(b -> b.substring("```yaml\n".length(), b.length() - "```".length()))
                .toList();
        List<JsonNode> examples = new ArrayList<>();
        for (String block : blocks) {
            examples.add(MAPPER.readTree(block));
        }
        return examples;
    }

    /** The shipped rulebook with what the example says; of rules only those of the example, if it has any. */
    private static JsonNode rulebook(JsonNode example) throws IOException {
        ObjectNode book = (ObjectNode)
                MAPPER.readTree(Path.of("rulebooks/baoji-zhongran-2008.yaml").toFile());
        if (example.has("check")) {
            ObjectNode rule = book.putArray("rules").addObject();
            rule.put("id", "example").put("clause", "一").put("explanation", "试");
            rule.putObject("title").put("zh", "试").put("en", "example");
            rule.setAll((ObjectNode) example);
            return book;
        }
        example.properties().forEach(e -> {
            if (book.path(e.getKey()) instanceof ObjectNode shipped) {
                shipped.setAll((ObjectNode) e.getValue());
            } else {
                book.set(e.getKey(), e.getValue());
            }
        });
        return book;
    }
}
