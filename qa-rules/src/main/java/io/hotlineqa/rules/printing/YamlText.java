package io.hotlineqa.rules.printing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes rulebooks and rules as YAML that reads back as the same. */
public final class YamlText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private YamlText() {}

    /** One rule as an entry of {@code rules}, from its definition. */
    public static String rule(String definition) {
        return yaml().dump(List.of(plain(read(definition))));
    }

    /** A whole rulebook, from its definition; classes remain as mere names, as their rules say all themselves. */
    public static String rulebook(String definition) {
        JsonNode book = read(definition);
        book.path("classes").properties().forEach(c -> ((ObjectNode) c.getValue()).removeAll());
        return yaml().dump(plain(book));
    }

    private static JsonNode read(String definition) {
        try {
            return MAPPER.readTree(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rulebook keeps its definition as JSON", e);
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            node.properties().forEach(e -> object.put(e.getKey(), plain(e.getValue())));
            return object;
        }
        return node.isArray()
                ? node.valueStream().map(YamlText::plain).toList()
                : MAPPER.convertValue(node, Object.class);
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setDefaultScalarStyle(ScalarStyle.PLAIN);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options);
    }
}
