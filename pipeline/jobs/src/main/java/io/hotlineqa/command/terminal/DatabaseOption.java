package io.hotlineqa.command.terminal;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.DatabaseAddress;
import io.hotlineqa.store.database.StoreException;
import picocli.CommandLine.Option;

/** Which database. */
public final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "embedded:DIR or postgresql://user:password@host:port/name (default: embedded:var/postgres)")
    private String url;

    /** Another default than {@code var/postgres}. */
    public void byDefault(String address) {
        if (url == null) {
            url = address;
        }
    }

    /** The address as the store reads it. */
    public String address() {
        return url == null ? "embedded:" + Home.resolve("var/postgres") : url;
    }

    /** Whether only this machine can reach it. */
    public boolean isEmbedded() {
        return address().startsWith("embedded:");
    }

    public Store open() throws StartException {
        try {
            return Store.open(DatabaseAddress.parse(address()));
        } catch (StoreException refused) {
            throw new StartException(refused.getMessage());
        }
    }
}
