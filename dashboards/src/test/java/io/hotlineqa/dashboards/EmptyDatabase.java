package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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

    Path copy() throws IOException, InterruptedException {
        Path copy = freshFolder();
        Folders.copy(folder, copy);
        return copy;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
