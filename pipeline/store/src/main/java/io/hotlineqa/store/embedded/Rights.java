package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * With whose rights the programs of a server run. PostgreSQL refuses those of root, so root gives its own up, in the way
 * the machine allows; once the user {@code nobody} owns a server's folder, it stays with that user.
 */
enum Rights {
    /** The caller's own. */
    OWN(""),
    /** Root in a user namespace of its own, where a process is nobody and still owns its files. */
    NAMESPACE("unshare --user "),
    /** The user {@code nobody}, where root may make no user namespace: most containers. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all ");

    private static final int ROOT_ID = 0;
    private static final int NOBODY_ID = 65534;

    private final String prefix;

    Rights(String prefix) {
        this.prefix = prefix;
    }

    /** The command with these rights. */
    List<String> applied(List<String> command) {
        return Stream.concat(Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty()), command.stream())
                .toList();
    }

    /**
     * The rights for the server in that folder. Where only {@code nobody} can run it, the folder becomes that user's.
     *
     * @param folder of the server, with its data folder if there is one
     */
    static Rights in(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OWN;
        }
        boolean nobodys = owner(folder) == NOBODY_ID;
        if (!nobodys && NAMESPACE.work()) {
            return NAMESPACE;
        }
        requireOpen(folder.getParent());
        Folders.giveAway(folder, ROOT_ID, NOBODY_ID);
        return NOBODY;
    }

    private static int owner(Path folder) throws IOException {
        return (Integer) Files.getAttribute(folder, "unix:uid");
    }

    private boolean work() throws IOException {
        Process process = new ProcessBuilder(applied(List.of("true")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while looking how to give root's rights up", stopped);
        }
    }

    /** The programs look for each other by their whole path, so every folder above them has to let others pass. */
    private static void requireOpen(Path folder) throws IOException {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new IOException(
                        "PostgreSQL does not run as root, root may make no user namespace here, and the user"
                                + " nobody may not pass " + each + ": work in a folder open to others (or chmod o+x "
                                + each
                                + "), run the command as another user, or name a server of yours by --database postgresql://…");
            }
        }
    }
}
