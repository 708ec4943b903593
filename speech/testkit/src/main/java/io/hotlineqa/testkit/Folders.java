package io.hotlineqa.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies and deletes folders, those of database servers among them. */
public final class Folders {
    private Folders() {}

    /**
     * Copies all that is in a folder, with owners and rights, which PostgreSQL is particular about.
     *
     * @param to made when it is missing
     */
    public static void copy(Path from, Path to) throws IOException, InterruptedException {
        Files.createDirectories(to);
        Process copying = new ProcessBuilder("cp", "-a", from + "/.", to.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException(from + " was not copied to " + to);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
