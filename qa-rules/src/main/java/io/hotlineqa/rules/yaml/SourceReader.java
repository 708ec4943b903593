package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Composes YAML into a {@link Source}. Serves one text. */
final class SourceReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();

    SourceReader(Problems problems) {
        this.problems = problems;
    }

    /** The text as a tree; an empty one when it is no YAML, which is then noted as a problem. */
    Source read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            return new Source(root == null ? NODES.objectNode() : convert(root, ""), places);
        } catch (MarkedYAMLException e) {
            problems.add(place(e.getProblemMark()), "YAML 语法错误 (not YAML): " + e.getProblem());
            return new Source(NODES.objectNode(), places);
        }
    }

    private JsonNode convert(Node node, String pointer) {
        places.putIfAbsent(pointer, place(node.getStartMark()));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        } else if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer);
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            Place place = place(tuple.getKeyNode().getStartMark());
            String inner = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (object.has(key)) {
                problems.add(place, "“" + key + "”出现了两次 (given twice)");
            }
            places.put(inner, place);
            object.set(key, convert(tuple.getValueNode(), inner));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode();
        sequence.getValue().forEach(n -> array.add(convert(n, pointer + "/" + array.size())));
        return array;
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        if (node.getTag().equals(Tag.INT) && value.matches("[-+]?\\d{1,9}")) {
            return NODES.numberNode(Integer.parseInt(value));
        } else if (node.getTag().equals(Tag.FLOAT) && value.matches("[-+]?\\d*\\.?\\d+")) {
            return NODES.numberNode(Double.parseDouble(value));
        } else if (node.getTag().equals(Tag.BOOL)) {
            return NODES.booleanNode(value.matches("(?i)true|yes|on"));
        }
        return node.getTag().equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(value);
    }

    private static Place place(Mark mark) {
        return mark == null ? Place.START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
