package io.hotlineqa.rules.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples on the pages about rulebooks. */
public final class Documented {
    private static final Pattern YAML = Pattern.compile("(?<=```yaml\\n).*?(?=```)", Pattern.DOTALL);
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Documented() {}

    /** What stands in the YAML blocks of a page. */
    public static List<JsonNode> examples(Path page) throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        for (String block : YAML.matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .toList()) {
            examples.add(MAPPER.readTree(block));
        }
        return examples;
    }

    /** Writes the shipped rulebook with what the examples say; of rules only theirs, if they have any. */
    public static void write(Path file, JsonNode... examples) throws IOException {
        ObjectNode book = (ObjectNode)
                MAPPER.readTree(Path.of("rulebooks/baoji-zhongran-2008.yaml").toFile());
        if (examples[0].has("check")) {
            book.putArray("rules");
        }
        for (JsonNode example : examples) {
            add(book, example);
        }
        MAPPER.writeValue(file.toFile(), book);
    }

    private static void add(ObjectNode book, JsonNode example) {
        if (example.has("check")) {
            ObjectNode rule = book.withArray("rules").addObject();
            rule.put("id", "example-" + book.path("rules").size())
                    .put("clause", "一")
                    .put("explanation", "试")
                    .put("deduction", 5);
            rule.putObject("title").put("zh", "试").put("en", "example");
            rule.setAll((ObjectNode) example);
            return;
        }
        example.properties().forEach(e -> {
            if (book.path(e.getKey()) instanceof ObjectNode shipped) {
                shipped.setAll((ObjectNode) e.getValue());
            } else {
                book.set(e.getKey(), e.getValue());
            }
        });
    }
}
