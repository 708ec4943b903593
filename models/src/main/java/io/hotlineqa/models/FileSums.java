package io.hotlineqa.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SHA-256 of each file that a recogniser reads, by path: everything in the folders of a speech model ({@code am},
 * {@code conf}, {@code graph}, …) and nothing beside them, so that a better README does not make it another model.
 *
 * <p>As text this is what {@code sha256sum} writes and checks. The SHA-256 of that text identifies the model.
 *
 * @param byPath 64 hex digits by path, forward slashes, sorted
 */
record FileSums(Map<String, String> byPath) {
    /** The file in a model's folder that pins the others. */
    static final String FILE = "SHA256SUMS";

    private static final String GAP = "  ";

    FileSums {
        byPath = Collections.unmodifiableMap(new TreeMap<>(byPath));
    }

    /** Reads every file. */
    static FileSums of(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            sums.put(path, Sha256.of(file));
        }
        return new FileSums(sums);
    }

    /** Reads what was pinned in that folder. */
    static FileSums pinnedIn(Path folder) throws IOException {
        return new FileSums(Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8).stream()
                .map(FileSums::fields)
                .collect(Collectors.toMap(f -> f[1], f -> f[0])));
    }

    void pinIn(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), text());
    }

    /** Identifies the model by its content. */
    String sha256() {
        return Sha256.of(text());
    }

    /** How {@code found} departs from these, one line a file; empty when it does not. */
    List<String> departuresOf(FileSums found) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(byPath.keySet());
        paths.addAll(found.byPath.keySet());
        for (String path : paths) {
            if (!found.byPath.containsKey(path)) {
                lines.add(path + " is missing");
            } else if (!byPath.containsKey(path)) {
                lines.add(path + " was not there when the model was pinned");
            } else if (!byPath.get(path).equals(found.byPath.get(path))) {
                lines.add(path + " has changed");
            }
        }
        return lines;
    }

    private String text() {
        return byPath.entrySet().stream()
                .map(e -> e.getValue() + GAP + e.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> !f.getParent().equals(folder))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String[] fields(String line) {
        String[] fields = line.split(GAP, 2);
        if (fields.length != 2) {
            throw new IllegalArgumentException("not a line of " + FILE + ": " + line);
        }
        Sha256.requireHex(fields[0]);
        return fields;
    }
}
