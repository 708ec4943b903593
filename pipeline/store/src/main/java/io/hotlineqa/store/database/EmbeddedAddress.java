package io.hotlineqa.store.database;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server of our own, kept in a folder and running while a command uses it.
 *
 * @param folder made when missing
 */
public record EmbeddedAddress(Path folder) implements DatabaseAddress {
    @Override
    public Path indexFolder() {
        return folder.resolve("index");
    }

    @Override
    public Path clipFolder() {
        return folder.resolve("clips");
    }

    @Override
    public String toString() {
        return "embedded:" + folder;
    }

    /** Whether a server runs in the folder, or was killed there; the next use tells the two apart. */
    public boolean mayBeRunning() {
        return Files.exists(folder.resolve("data").resolve("postmaster.pid"));
    }
}
