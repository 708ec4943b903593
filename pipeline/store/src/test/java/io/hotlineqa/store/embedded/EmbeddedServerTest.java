package io.hotlineqa.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.TestFolders;
import io.hotlineqa.store.account.LedgerRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class EmbeddedServerTest {
    private static Path folder;

    @BeforeAll
    static void makeFolder() throws IOException {
        folder = TestFolders.fresh();
    }

    @AfterAll
    static void deleteFolder() throws IOException {
        TestFolders.delete(folder);
    }

    @AfterEach
    void theNextUseStartsAndStopsAsEver() throws IOException {
        Store.open("embedded:" + folder).close();
        assertThat(serverProcess()).isEmpty();
    }

    /** The server's process, as long as it lives. */
    private Optional<ProcessHandle> serverProcess() throws IOException {
        Path file = folder.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)));
    }

    private void assertThatTheNotedFileIsThere() {
        try (Store store = Store.open("embedded:" + folder)) {
            assertThat(store.ledger().pending("night"))
                    .extracting(LedgerRow::file)
                    .containsExactly(OtherCommand.NOTED.file());
        }
    }

    @Test
    void stopsWithItsOnlyUserAndKeepsWhatWasStored() throws IOException {
        try (Store store = Store.open("embedded:" + folder)) {
            assertThat(serverProcess()).isPresent();
            store.auditLog().append("tester", "view", "this", "");
        }
        assertThat(serverProcess()).isEmpty();
        try (Store store = Store.open("embedded:" + folder)) {
            assertThat(store.auditLog().newest(9, 0)).hasSize(1);
        }
    }

    @Test
    void startsAndStopsAlsoForAnInterruptedUser() throws IOException {
        Thread.currentThread().interrupt();
        EmbeddedServer.in(folder).close();

        assertThat(Thread.interrupted())
                .as("the interruption is still to be seen")
                .isTrue();
        assertThat(serverProcess()).isEmpty();
    }

    @Test
    void theSecondUseInAProcessJoinsTheFirst() throws IOException {
        try (EmbeddedServer first = EmbeddedServer.in(folder)) {
            try (EmbeddedServer second = EmbeddedServer.in(folder)) {
                assertThat(second.jdbcUrl("postgres")).isEqualTo(first.jdbcUrl("postgres"));
            }
            assertThat(serverProcess()).isPresent();
        }
    }

    @Test
    void twoCommandsShareOneServerAndTheLastOutStopsIt() throws Exception {
        try (OtherCommand other = OtherCommand.on(folder)) {
            try (Store store = Store.open("embedded:" + folder)) {
                ProcessHandle server = serverProcess().orElseThrow();
                other.end();
                assertThat(serverProcess()).contains(server);
                assertThat(store.ledger().pending("night")).hasSize(1);
            }
            assertThat(serverProcess()).isEmpty();
        }
    }

    @Test
    void theServerOfAKilledCommandIsTakenOver() throws Exception {
        try (OtherCommand other = OtherCommand.on(folder)) {
            other.kill();
        }
        assertThat(serverProcess()).as("the orphan lives on").isPresent();

        assertThatTheNotedFileIsThere();

        assertThat(serverProcess()).isEmpty();
    }

    @Test
    void aKilledServerIsStartedAgainAndHasLostNothing() throws Exception {
        try (OtherCommand other = OtherCommand.on(folder)) {
            ProcessHandle server = serverProcess().orElseThrow();
            other.kill();
            server.destroyForcibly();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !server.isAlive());
        }

        assertThatTheNotedFileIsThere();
    }

    @Test
    void aProcessIdThatNowBelongsToAnotherProgramIsNotTheServer() throws IOException {
        Store.open("embedded:" + folder).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1\n5432\n");

        Store.open("embedded:" + folder).close();

        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void nobodyElseOnTheMachineGetsIn() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.in(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(server.jdbcUrl("postgres")).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void saysWhyTheServerDoesNotStart() throws IOException {
        Store.open("embedded:" + folder).close();
        Files.move(folder.resolve("data/PG_VERSION"), folder.resolve("data/moved"));

        assertThatThrownBy(() -> Store.open("embedded:" + folder))
                .hasMessageStartingWith("database embedded:" + folder + " could not be started: pg_ctl failed:");

        Files.move(folder.resolve("data/moved"), folder.resolve("data/PG_VERSION"));
    }

    @Test
    @EnabledIf("runByRoot")
    void runsAsNobodyWhenTheFolderIsNobodys() throws IOException {
        Path open = Files.createTempDirectory("qa-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path nobodys = Files.createDirectory(open.resolve("postgres"));
        Files.setAttribute(nobodys, "unix:uid", 65534);
        try (Store store = Store.open("embedded:" + nobodys)) {
            assertThat(store.ledger().pending("night")).isEmpty();
            assertThat(Files.getAttribute(nobodys.resolve("data/postmaster.pid"), "unix:uid"))
                    .isEqualTo(65534);
        } finally {
            TestFolders.delete(open);
        }
    }

    static boolean runByRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
