package io.hotlineqa.store;

import java.nio.file.Path;

/**
 * A PostgreSQL server of our own, kept in a folder and running while a command uses it.
 *
 * @param folder made when missing
 */
record EmbeddedAddress(Path folder) implements DatabaseAddress {
    @Override
    public String toString() {
        return "embedded:" + folder;
    }
}
