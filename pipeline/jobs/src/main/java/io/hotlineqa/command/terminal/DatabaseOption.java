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
            description =
                    "embedded:DIR or postgresql://user:password@host:port/name (default: what HOTLINEQA_DATABASE in"
                            + " the environment says, else embedded:var/postgres)")
    private String url;

    /** Another default, whatever the environment says. */
    public void byDefault(String address) {
        if (url == null) {
            url = address;
        }
    }

    /** The address as the store reads it. */
    public String address() {
        if (url != null) {
            return url;
        }
        String usual = System.getenv("HOTLINEQA_DATABASE");
        return usual == null || usual.isEmpty() ? "embedded:" + Home.resolve("var/postgres") : usual;
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
