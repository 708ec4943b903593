package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The shape that every rulebook has: {@code rulebook.schema.json}. Thread-safe. */
final class Shape {
    private static final JsonNode TEXT = text();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = SCHEMAS.getSchema(TEXT);
    private static final Schema CALL = SCHEMAS.getSchema(call());

    private Shape() {}

    private static JsonNode text() {
        try (InputStream in = Shape.class.getResourceAsStream("rulebook.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema of rulebooks", e);
        }
    }

    private static JsonNode call() {
        return new ObjectMapper()
                .createObjectNode()
                .put("$ref", "#/$defs/writtenCall")
                .set("$defs", TEXT.path("$defs"));
    }

    /** Notes where the call that stands at the pointer does not have the shape of an example. */
    static void checkCall(JsonNode call, String pointer, Source source, Problems problems) {
        for (Error error : CALL.validate(call)) {
            problems.add(source.place(pointer + pointer(error)), message(error));
        }
    }

    /** Notes where the text does not have the shape. */
    static void check(Source source, Problems problems) {
        for (Error error : SCHEMA.validate(source.root())) {
            problems.add(source.place(pointer(error)), message(error));
        }
    }

    private static String pointer(Error error) {
        String around = error.getInstanceLocation().toString();
        return error.getKeyword().equals("additionalProperties") ? around + "/" + error.getProperty() : around;
    }

    private static String message(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                "不认识“" + error.getProperty() + "” (unknown key)" + Problems.choices(error.getProperty(), known(error));
            case "required" -> "缺少“" + error.getProperty() + "” (missing)";
            case "enum" ->
                "不能是“" + error.getInstanceNode().asText() + "” (not valid)"
                        + Problems.choices(error.getInstanceNode().asText(), options(error.getSchemaNode()));
            default -> "格式不对 (wrong form): " + error.getMessage();
        };
    }

    private static List<String> known(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        String around = fragment.substring(0, fragment.lastIndexOf('/'));
        List<String> names = new ArrayList<>();
        TEXT.at(around).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> options(JsonNode schemaNode) {
        List<String> options = new ArrayList<>();
        schemaNode.forEach(o -> options.add(o.asText()));
        return options;
    }
}
