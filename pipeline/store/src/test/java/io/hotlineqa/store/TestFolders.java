package io.hotlineqa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for servers, all beside each other, so that the programs are unpacked once. */
public final class TestFolders {
    private static final Path PARENT = Path.of("target", "servers");

    private TestFolders() {}

    public static Path fresh() throws IOException {
        Files.createDirectories(PARENT);
        return Files.createTempDirectory(PARENT, "postgres-").toAbsolutePath();
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
