package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import picocli.CommandLine.Option;

/** Which database, for every command here. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "embedded:var/postgres",
            description = "embedded:DIR or postgresql://user:password@host:port/database (default: ${DEFAULT-VALUE})")
    private String address;

    /** @throws io.hotlineqa.store.database.StoreException when it cannot be opened */
    Store open() {
        return Store.open(address);
    }
}
