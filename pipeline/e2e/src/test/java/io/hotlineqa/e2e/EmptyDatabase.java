package io.hotlineqa.e2e;

import io.hotlineqa.store.Store;
import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An embedded database with all tables and no rows. It is copied: making it anew takes longer than hearing a call. */
public final class EmptyDatabase {
    private EmptyDatabase() {}

    public static void in(Path folder) throws IOException, InterruptedException {
        Folders.copy(OncePerBuild.folder("empty-database", EmptyDatabase::make), folder);
    }

    private static void make(Path folder) throws IOException {
        Store.open("embedded:" + folder).close();
        // Nobody misses what is lost when the machine stops in the middle of a test.
        Files.writeString(folder.resolve("data/postgresql.conf"), "\nfsync = off\n", StandardOpenOption.APPEND);
    }
}
