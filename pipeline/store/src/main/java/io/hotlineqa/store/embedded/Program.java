package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the PostgreSQL distribution to its end. */
final class Program {
    /** Recovery after a crash may take minutes on a busy machine. */
    static final long DEADLINE_SECONDS = 300;

    /** It gives up by itself first. */
    private static final long GRACE_SECONDS = 30;

    private Program() {}

    /**
     * @param rights it runs with
     * @param said where its output goes; replaced
     * @throws IOException when it fails, with what it said
     */
    static void run(Rights rights, Path said, String... command) throws IOException {
        Process process = new ProcessBuilder(rights.applied(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        if (!finished(process)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not finish within " + DEADLINE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            requireRights(rights, said);
            throw new IOException(Path.of(command[0]).getFileName() + " failed: "
                    + Files.readString(said, StandardCharsets.UTF_8).strip());
        }
    }

    /** Some containers allow root neither. */
    private static void requireRights(Rights rights, Path said) throws IOException {
        String message = Files.readString(said, StandardCharsets.UTF_8);
        if (message.startsWith("setpriv:")) {
            throw new IOException("PostgreSQL does not run with the rights of root, and root may not give them up here"
                    + " (" + rights + ": " + message.strip() + "): run the command as another user, or name a server"
                    + " of yours by --database postgresql://…");
        }
    }

    private static boolean finished(Process process) throws IOException {
        try {
            return process.waitFor(DEADLINE_SECONDS + GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException(
                    "interrupted while waiting for " + process.info().command().orElse("a program"), e);
        }
    }
}
