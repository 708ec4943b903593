package io.hotlineqa.command;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.DatabaseAddress;
import io.hotlineqa.store.database.StoreException;
import picocli.CommandLine.Option;

/** Which database. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "embedded:DIR or postgresql://user:password@host:port/name (default: embedded:var/postgres)")
    private String url;

    /** Another default than {@code var/postgres}. */
    void byDefault(String address) {
        if (url == null) {
            url = address;
        }
    }

    /** The address as the store reads it. */
    String address() {
        return url == null ? "embedded:" + Home.resolve("var/postgres") : url;
    }

    /** Whether only this machine can reach it. */
    boolean isEmbedded() {
        return address().startsWith("embedded:");
    }

    Store open() throws StartException {
        try {
            return Store.open(DatabaseAddress.parse(address()));
        } catch (StoreException refused) {
            throw new StartException(refused.getMessage());
        }
    }
}
