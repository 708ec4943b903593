package io.hotlineqa.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The fields of one JSON object, each read with its name for the error message. A missing field and a null are the same.
 *
 * @param node the object
 * @param path how to get there, such as {@code utterances[3].}
 */
record Fields(JsonNode node, String path) {
    private JsonNode get(String name) {
        return node.path(name);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    FieldException wrong(String name, String detail) {
        return new FieldException(path + name, detail);
    }

    String text(String name) {
        return has(name) ? get(name).asText() : null;
    }

    String text(String name, String otherwise) {
        return has(name) ? get(name).asText() : otherwise;
    }

    Double number(String name) {
        if (has(name) && !get(name).isNumber()) {
            throw wrong(name, "应为数字，而不是 " + get(name));
        }
        return has(name) ? get(name).asDouble() : null;
    }

    double number(String name, double otherwise) {
        Double value = number(name);
        return value == null ? otherwise : value;
    }

    double needed(String name) {
        if (!has(name)) {
            throw wrong(name, "缺少");
        }
        return number(name);
    }

    Integer whole(String name) {
        if (has(name) && !get(name).isIntegralNumber()) {
            throw wrong(name, "应为整数，而不是 " + get(name));
        }
        return has(name) ? get(name).asInt() : null;
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(name, "不能是“" + text + "”，可用 " + valid(type)));
    }

    private static String valid(Class<? extends Enum<?>> type) {
        return Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    }

    /** A time without a zone is in {@code zone}. */
    Instant instant(String name, ZoneId zone) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$") && text.contains("T");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, "不是时间：“" + text + "”");
        }
    }

    /** The objects in an array; none when it is missing. */
    Iterable<Fields> each(String name) {
        JsonNode array = get(name);
        if (has(name) && !array.isArray()) {
            throw wrong(name, "应为数组");
        }
        return () -> IntStream.range(0, array.size())
                .mapToObj(i -> new Fields(array.get(i), path + name + "[" + i + "]."))
                .iterator();
    }
}
