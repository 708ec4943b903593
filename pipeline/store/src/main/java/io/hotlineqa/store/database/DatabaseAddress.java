package io.hotlineqa.store.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where the database is: a server of our own in a folder, or somebody's server. */
public sealed interface DatabaseAddress permits EmbeddedAddress, ServerAddress {
    /** What an address may look like, for messages. */
    String FORMS = "embedded:DIR or postgresql://user:password@host:port/database";

    /**
     * Reads {@code embedded:DIR} or {@code postgresql://user:password@host:port/database}; the user, the password and
     * the port may be left out, and special characters in user and password are percent-encoded.
     *
     * @throws StoreException naming the value and the valid forms
     */
    static DatabaseAddress parse(String text) {
        if (text.startsWith("embedded:")) {
            return embedded(text);
        }
        if (text.startsWith("postgresql://")) {
            return ServerAddress.of(text);
        }
        throw wrong(text, "it begins with neither");
    }

    private static DatabaseAddress embedded(String text) {
        String folder = text.substring("embedded:".length());
        if (folder.isBlank()) {
            throw wrong(text, "the folder is missing");
        }
        try {
            return new EmbeddedAddress(Path.of(folder));
        } catch (InvalidPathException e) {
            throw wrong(text, e.getReason());
        }
    }

    /** Where the search index of this database lies: in the folder of our own server, in the checkout for another. */
    Path indexFolder();

    /** Where exported files of clips lie: beside the search index. */
    Path clipFolder();

    /** The refusal of an address, without its password. */
    static StoreException wrong(String text, String why) {
        String shown = text.replaceFirst("(//[^:/@]*):.*@", "$1:***@");
        return new StoreException("database address '" + shown + "': " + why + "; valid forms: " + FORMS);
    }
}
