package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The metadata files of one folder as it was at one moment: {@code calls.csv}, and a {@code NAME.json} for {@code NAME.wav}.
 * {@code calls.csv} and the ending may be in capitals, for other systems write them so; {@code NAME} is as it is, for {@code
 * a.wav} and {@code A.wav} may be two calls. Of several spellings the usual one counts, else the first by name.
 */
public final class MetadataFolder {
    private static final String LIST = "calls.csv";
    private static final String SIDECAR = ".json";
    private final Map<String, List<Path>> found = new HashMap<>();

    private MetadataFolder() {}

    /** What is in a folder; nothing when there is none. */
    public static MetadataFolder of(Path folder) throws IOException {
        MetadataFolder metadata = new MetadataFolder();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(metadata::add);
            }
        }
        metadata.found.forEach((usual, files) -> files.sort(usualFirst(usual)));
        return metadata;
    }

    private void add(Path file) {
        String name = name(file);
        if (isList(file)) {
            found.computeIfAbsent(LIST, usual -> new ArrayList<>()).add(file);
        } else if (isSidecar(file)) {
            found.computeIfAbsent(usualSidecar(name), usual -> new ArrayList<>())
                    .add(file);
        }
    }

    private static Comparator<Path> usualFirst(String usual) {
        return Comparator.comparing((Path file) -> !name(file).equals(usual)).thenComparing(MetadataFolder::name);
    }

    static boolean isList(Path file) {
        return lower(file).equals(LIST);
    }

    static boolean isSidecar(Path file) {
        return lower(file).endsWith(SIDECAR);
    }

    /** The files called {@code calls.csv}, the one that counts first. */
    public List<Path> lists() {
        return found.getOrDefault(LIST, List.of());
    }

    /** The files beside a recording of this folder, the one that counts first. */
    public List<Path> sidecars(Path recording) {
        return found.getOrDefault(usualSidecar(name(recording)), List.of());
    }

    /** A sentence for each file that does not count because of another. */
    List<String> leftOut() {
        List<String> sentences = new ArrayList<>();
        found.values()
                .forEach(files -> files.stream()
                        .skip(1)
                        .map(file -> file + ": " + files.get(0).getFileName() + " is there too; this one is left out")
                        .forEach(sentences::add));
        sentences.sort(Comparator.naturalOrder());
        return sentences;
    }

    private static String usualSidecar(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + SIDECAR;
    }

    /** The name byte by byte, also where it is no text. */
    private static String name(Path file) {
        String path = PathText.of(file.toAbsolutePath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
