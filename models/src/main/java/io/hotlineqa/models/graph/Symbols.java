package io.hotlineqa.models.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kaldi's symbol tables: {@code name number} a line. */
final class Symbols {
    private Symbols() {}

    static Map<String, Integer> read(Path file) throws IOException {
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int gap = line.lastIndexOf(' ');
            if (gap <= 0) {
                throw new IOException(file + ": not 'name number': " + line);
            }
            ids.put(line.substring(0, gap), Integer.parseInt(line.substring(gap + 1)));
        }
        return ids;
    }

    static void write(Path file, Map<String, Integer> ids) throws IOException {
        StringBuilder text = new StringBuilder();
        ids.forEach((name, id) ->
                text.append(name).append(' ').append(id.intValue()).append('\n'));
        Files.writeString(file, text);
    }
}
