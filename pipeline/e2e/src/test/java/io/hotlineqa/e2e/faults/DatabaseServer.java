package io.hotlineqa.e2e.faults;

import io.hotlineqa.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A PostgreSQL server with a name, a password and databases, as an operator would set one up; it can go away. */
public final class DatabaseServer implements AutoCloseable {
    private static final int NOBODY = 65534;
    private final Path folder;
    private final EmbeddedServer server;

    private DatabaseServer(Path folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
    }

    public static DatabaseServer in(Path folder) throws IOException {
        return new DatabaseServer(folder, EmbeddedServer.in(folder));
    }

    /** The address of a new, empty database. */
    public String freshDatabase() throws SQLException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.jdbcUrl(name)
                .replace("jdbc:postgresql://", "postgresql://" + server.user() + ":" + server.password() + "@");
    }

    /** Ends the server as {@code pg_ctl stop --mode=fast} does: every connection is cut. */
    void goAway() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        run(List.of("kill", "-INT", String.valueOf(pid)));
        process.onExit().join();
    }

    /** Starts it again where it was, with the options that it was started with. */
    void comeBack() throws IOException, InterruptedException {
        Path options = folder.resolve("data/postmaster.opts");
        Path programs = Path.of(Files.readString(options).split(" ", 2)[0]).getParent();
        List<String> command = new ArrayList<>();
        command.addAll(rights());
        command.addAll(List.of(
                programs.resolve("pg_ctl").toString(),
                "restart",
                "--wait",
                "--pgdata=" + folder.resolve("data"),
                "--log=" + folder.resolve("server.log")));
        run(command);
    }

    /** As it was started: root gives its rights up in one of two ways, which the folder's owner tells. */
    private List<String> rights() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        return Files.getAttribute(folder, "unix:uid").equals(NOBODY)
                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
                : List.of("unshare", "--user");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("fault.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + Files.readString(said));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
