package io.hotlineqa.store;

import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** A store with empty tables for each test, on one real server for the whole module. */
public final class StoreFixture implements BeforeEachCallback, AfterEachCallback {
    private Store store;
    private String address;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        address = SharedServer.in(context).freshDatabase();
        store = Store.open(address);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        store.close();
    }

    public Store store() {
        return store;
    }

    public String address() {
        return address;
    }

    /** The number in the store of the call with this id. */
    public long call(String callId) {
        return store.calls()
                .page(CallFilter.ALL.with(callId), CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
    }

    public Jdbi sql() {
        return Jdbi.create(store.dataSource());
    }

    /** Runs a migration, on tables that a test has made like those of before. */
    public void migrate(String migration) throws IOException, SQLException {
        try (InputStream sql = Store.class.getResourceAsStream("migrations/" + migration + ".sql")) {
            String script = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            sql().useTransaction(handle -> {
                try (Statement statement = handle.getConnection().createStatement()) {
                    statement.execute(script);
                }
            });
        }
    }

    /** The rows of these tables with the transaction that wrote each: equal texts mean that nothing was written. */
    public List<String> rowVersions(String... tables) {
        return sql().withHandle(handle -> Stream.of(tables)
                .flatMap(table -> handle
                        .createQuery("select xmin || ' ' || t::text from " + table + " t order by 1")
                        .mapTo(String.class)
                        .list()
                        .stream())
                .toList());
    }

    /** One server, kept by JUnit until the last test of this process has run. */
    private static final class SharedServer implements AutoCloseable {
        private static final String MIGRATED = "migrated";

        private final Path folder;
        private final EmbeddedServer server;

        private SharedServer(Path folder) throws IOException, SQLException {
            this.folder = folder;
            this.server = EmbeddedServer.in(folder);
            // Nobody misses what is lost when the machine stops in the middle of a test.
            execute("alter system set fsync = off");
            execute("select pg_reload_conf()");
            execute("create database " + MIGRATED);
            Store.open(address(MIGRATED)).close();
        }

        static SharedServer in(ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedServer.class))
                    .computeIfAbsent(SharedServer.class, key -> start(), SharedServer.class);
        }

        private static SharedServer start() {
            try {
                return new SharedServer(TestFolders.fresh());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Copied from one that has the tables already: making them takes longer than most tests. */
        String freshDatabase() throws SQLException {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + name + " template " + MIGRATED);
            return address(name);
        }

        private String address(String database) {
            return server.jdbcUrl(database)
                    .replace("jdbc:postgresql://", "postgresql://" + server.user() + ":" + server.password() + "@");
        }

        private void execute(String sql) throws SQLException {
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            TestFolders.delete(folder);
        }
    }
}
