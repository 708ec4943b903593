package io.hotlineqa.e2e.browser;

import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A night of sample calls, scored by the command and served by the dashboards. */
final class Night implements AutoCloseable {
    /** The agent of calls 1021 and 1022. */
    static final String AGENT = "A10";

    static final String PASSWORD = "correct horse battery";

    private static final Path PARENT = Path.of("target", "browser");

    private final Path folder;
    private final Store store;
    private final Server server;

    private Night(Path folder) throws IOException {
        this.folder = folder;
        this.store = Store.open("embedded:" + folder.resolve("db"));
        store.demoMark().put();
        this.server = Server.start(folder, "embedded:" + folder.resolve("db"));
        List.of(Role.values()).forEach(this::addUser);
    }

    /** Serves a copy of the database of these calls; their recordings are read where they are. */
    static Night of(ScoredCalls calls) throws IOException, InterruptedException {
        Files.createDirectories(PARENT);
        Path folder = Files.createTempDirectory(PARENT, "night-").toAbsolutePath();
        calls.copyDatabase(folder.resolve("db"));
        return new Night(folder);
    }

    /** One user of each role, named after it, with {@link #PASSWORD}. */
    private void addUser(Role role) {
        String name = userOf(role);
        String hash = Passwords.hash(PASSWORD);
        store.users().put(name, role, role == Role.AGENT ? AGENT : null, hash, "test");
        store.users().changePassword(name, hash);
    }

    static String userOf(Role role) {
        return "the-" + role.name().toLowerCase(Locale.ROOT);
    }

    Store store() {
        return store;
    }

    Server server() {
        return server;
    }

    /** The number of the call with this id in the addresses of pages. */
    long number(String callId) {
        return store.calls()
                .page(CallFilter.ALL.with(callId), CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
    }

    @Override
    public void close() throws IOException {
        server.close();
        store.close();
        Folders.delete(folder);
    }
}
