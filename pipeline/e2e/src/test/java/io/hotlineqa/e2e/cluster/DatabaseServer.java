package io.hotlineqa.e2e.cluster;

import io.hotlineqa.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL server with a name, a password and databases, as an operator would set one up. */
final class DatabaseServer implements AutoCloseable {
    private final EmbeddedServer server;

    private DatabaseServer(EmbeddedServer server) {
        this.server = server;
    }

    static DatabaseServer in(Path folder) throws IOException {
        return new DatabaseServer(EmbeddedServer.in(folder));
    }

    /** The address of a new, empty database. */
    String freshDatabase() throws SQLException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.jdbcUrl(name)
                .replace("jdbc:postgresql://", "postgresql://" + server.user() + ":" + server.password() + "@");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
