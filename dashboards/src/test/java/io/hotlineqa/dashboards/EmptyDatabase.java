package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of a server with all tables and no rows. It is copied: making the tables anew takes longer than most tests. */
record EmptyDatabase(Path folder) implements AutoCloseable {
    private static final Path PARENT = Path.of("target", "servers");

    static EmptyDatabase make() throws IOException {
        Path folder = freshFolder();
        Store.open("embedded:" + folder).close();
        // Nobody misses what is lost when the machine stops in the middle of a test.
        Files.writeString(folder.resolve("data/postgresql.conf"), "\nfsync = off\n", StandardOpenOption.APPEND);
        return new EmptyDatabase(folder);
    }

    private static Path freshFolder() throws IOException {
        Files.createDirectories(PARENT);
        return Files.createTempDirectory(PARENT, "postgres-").toAbsolutePath();
    }

    /** With owners and rights, which PostgreSQL is particular about. */
    Path copy() throws IOException, InterruptedException {
        Path copy = freshFolder();
        Process copying = new ProcessBuilder("cp", "-a", folder + "/.", copy.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException("the empty database was not copied to " + copy);
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
