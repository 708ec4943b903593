package io.hotlineqa.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hotlineqa.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A reachable database with the tables of this version: what the store stands on. All stores of a process at one
 * address share one of these, so that a job of many subtasks does not use up the server's connections. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final Map<DatabaseAddress, Database> OPEN = new HashMap<>();
    private static final int CONNECTIONS = 12;
    private static final int OLDEST_SERVER = 15;
    private static final int CONNECT_SECONDS = 10;

    private final DatabaseAddress address;
    private final Door door;
    private final HikariDataSource pool;
    private final AutoCloseable server;
    private int uses;

    private Database(DatabaseAddress address, Door door, HikariDataSource pool, AutoCloseable server) {
        this.address = address;
        this.door = door;
        this.pool = pool;
        this.server = server;
    }

    /** Each use is ended by {@link #close}. */
    public static Database open(DatabaseAddress address) {
        synchronized (OPEN) {
            Database database = OPEN.get(address);
            if (database == null) {
                database = connected(address);
                OPEN.put(address, database);
            }
            database.uses++;
            return database;
        }
    }

    private static Database connected(DatabaseAddress address) {
        if (address instanceof EmbeddedAddress embedded) {
            return embedded(embedded);
        }
        ServerAddress server = (ServerAddress) address;
        return connected(address, server.jdbcUrl(), server.user(), server.password(), () -> {});
    }

    private static Database embedded(EmbeddedAddress address) {
        EmbeddedServer server = start(address);
        try {
            return connected(address, server.jdbcUrl("postgres"), server.user(), server.password(), server);
        } catch (RuntimeException e) {
            closeAfter(e, server);
            throw e;
        }
    }

    private static EmbeddedServer start(EmbeddedAddress address) {
        try {
            return EmbeddedServer.in(address.folder());
        } catch (IOException e) {
            throw new StoreException("database " + address + " could not be started: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass() == IOException.class ? e.getMessage() : e.toString();
    }

    private static void closeAfter(RuntimeException failure, AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    private static Database connected(
            DatabaseAddress address, String url, String user, String password, AutoCloseable server) {
        Properties login = login(user, password);
        check(address, url, login);
        HikariConfig config = new HikariConfig();
        config.setDriverClassName(OwnDriver.NAME);
        config.setJdbcUrl(url);
        config.setDataSourceProperties(login);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrate(address, pool);
        } catch (RuntimeException e) {
            closeAfter(e, pool);
            throw e;
        }
        return new Database(address, new Door(url, login), pool, server);
    }

    private static Properties login(String user, String password) {
        Properties login = new Properties();
        if (!user.isEmpty()) {
            login.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            login.setProperty("password", password);
        }
        login.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        login.setProperty("logServerErrorDetail", "false");
        login.setProperty("ApplicationName", "hotline-qa");
        return login;
    }

    private static void check(DatabaseAddress address, String url, Properties login) {
        try (Connection connection = OwnDriver.connect(url, login)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StoreException("database " + address + " is PostgreSQL " + version + "; needed: "
                        + OLDEST_SERVER + " or newer");
            }
        } catch (SQLException e) {
            throw new StoreException("database " + address + ": " + Refusal.of(e), e);
        }
    }

    private static void migrate(DatabaseAddress address, HikariDataSource pool) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:io/hotlineqa/store/migrations")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "database " + address + " has tables that this version cannot use: "
                            + e.getMessage().strip(),
                    e);
        }
    }

    /** Whether somebody who comes now is let in within this time. */
    public boolean answers(Duration patience) {
        return door.opensWithin(patience);
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** Ends one use; the last one lets the server go. */
    @Override
    public void close() {
        synchronized (OPEN) {
            uses--;
            if (uses == 0) {
                OPEN.remove(address);
                letGo();
            }
        }
    }

    private void letGo() {
        pool.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new StoreException("the database server did not stop: " + e.getMessage(), e);
        }
    }
}
