package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** Composes YAML into a {@link Source}. Serves one text. */
final class SourceReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern FRACTION = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    SourceReader(Problems problems) {
        this.problems = problems;
    }

    /** The text as a tree; an empty one when it is no YAML, which is then noted as a problem. */
    Source read(byte[] bytes) {
        String text = Utf8.decode(bytes, problems);
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            return new Source(root == null ? NODES.objectNode() : convert(root, ""), places, Map.of());
        } catch (MarkedYAMLException e) {
            problems.add(place(e.getProblemMark()), "YAML 语法错误 (not YAML): " + e.getProblem());
        } catch (ReaderException e) {
            Place place = Place.of(text, e.getPosition());
            problems.add(place, String.format("YAML 里不能有字符 U+%04X (no such character in YAML)", e.getCodePoint()));
        } catch (YAMLException e) {
            problems.add(Place.START, "YAML 太复杂 (YAML too involved): " + e.getMessage());
        }
        return new Source(NODES.objectNode(), places, Map.of());
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        return options;
    }

    private JsonNode convert(Node node, String pointer) {
        places.putIfAbsent(pointer, place(node.getStartMark()));
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        } else if (!open.add(node)) {
            problems.add(place(node.getStartMark()), "这一段引用了它自己 (refers to itself)");
            return NODES.nullNode();
        }
        JsonNode inner =
                node instanceof MappingNode mapping ? object(mapping, pointer) : array((SequenceNode) node, pointer);
        open.remove(node);
        return inner;
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entry(object, key.getValue(), tuple.getValueNode(), place, pointer);
            } else {
                problems.add(place, "键必须是文字，不能是列表或对象 (a key must be text, not a list or a mapping)");
            }
        }
        return object;
    }

    private void entry(ObjectNode object, String key, Node value, Place place, String pointer) {
        String inner = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        if (object.has(key)) {
            problems.add(place, "“" + key + "”出现了两次 (given twice)");
        }
        places.put(inner, place);
        object.set(key, convert(value, inner));
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
        } else if (node.getTag().equals(Tag.FLOAT) && FRACTION.matcher(value).matches()) {
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
