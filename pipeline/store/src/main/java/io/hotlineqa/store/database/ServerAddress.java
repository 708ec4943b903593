package io.hotlineqa.store.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A PostgreSQL server that somebody runs.
 *
 * @param host name or address
 * @param port 5432 unless said
 * @param database its name
 * @param user empty when the address names none
 * @param password empty when the address names none
 * @param query driver options such as {@code sslmode=require}; empty when there are none
 */
record ServerAddress(String host, int port, String database, String user, String password, String query)
        implements DatabaseAddress {
    private static final int DEFAULT_PORT = 5432;

    static ServerAddress of(String text) {
        URI uri = uri(text);
        String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (uri.getHost() == null) {
            throw DatabaseAddress.wrong(text, "the host is missing or the port is no number");
        }
        if (database.isEmpty() || database.contains("/")) {
            throw DatabaseAddress.wrong(text, "the database's name is missing");
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new ServerAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                database,
                part(login, 0),
                part(login, 1),
                uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw DatabaseAddress.wrong(text, "it is no URL (special characters are written as %40 and the like)");
        }
    }

    private static String part(String[] login, int index) {
        return index < login.length ? URLDecoder.decode(login[index], StandardCharsets.UTF_8) : "";
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public Path indexFolder() {
        return own("index");
    }

    @Override
    public Path clipFolder() {
        return own("clips");
    }

    private Path own(String kind) {
        return Path.of(System.getProperty("hotlineqa.home", "."), "var", kind, host + "-" + port + "-" + database);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + (user.isEmpty() ? "" : user + "@") + host + ":" + port + "/" + database;
    }
}
