package io.hotlineqa.e2e.hostile;

import io.hotlineqa.e2e.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small recordings in the formats that switchboards write. */
final class Seeds {
    private static final Path FOLDER = Checkout.root().resolve("pipeline/e2e/src/test/resources/seeds");

    private Seeds() {}

    /** All of them, in the order of their names. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
    }

    static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }
}
