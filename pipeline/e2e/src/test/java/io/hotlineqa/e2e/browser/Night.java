package io.hotlineqa.e2e.browser;

import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.SampleDrop;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A night of sample calls, scored by the command and served by the dashboards, for all browser tests of one run. */
final class Night implements AutoCloseable {
    /** The agent of calls 1021 and 1022. */
    static final String AGENT = "A10";

    static final String PASSWORD = "correct horse battery";

    private static final Path PARENT = Path.of("target", "browser");
    private static final List<String> CALLS = List.of(
            "1001.wav",
            "1003.wav",
            "1012.wav",
            "1015.wav",
            "1018.wav",
            "1019.wav",
            "1021.wav",
            "1022.wav",
            "1022.json",
            "1024.wav",
            "1028.wav",
            "1030.wav",
            "1901.wav",
            "1903.wav");

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

    /** Scores and serves; takes as long as it takes to hear the calls. */
    static Night begin() throws IOException, InterruptedException {
        Files.createDirectories(PARENT);
        Path folder = Files.createTempDirectory(PARENT, "night-").toAbsolutePath();
        SampleDrop.of(folder.resolve("drop"), CALLS);
        QaProcess.Outcome run = QaProcess.run(
                folder,
                "run",
                "drop",
                "--out",
                "out",
                "--workers",
                "1",
                "--database",
                "embedded:" + folder.resolve("db"));
        if (run.exitCode() > 1) {
            throw new IllegalStateException(run.err());
        }
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
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
