package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the PostgreSQL distribution to its end. The server refuses the rights of root, so it gets none. */
final class Program {
    /** Recovery after a crash may take minutes on a busy machine. */
    static final long DEADLINE_SECONDS = 300;

    /** It gives up by itself first. */
    private static final long GRACE_SECONDS = 30;

    private static final List<String> WITHOUT_RIGHTS = List.of("unshare", "--user");

    private Program() {}

    /**
     * @param said where its output goes; replaced
     * @throws IOException when it fails, with what it said
     */
    static void run(Path said, String... command) throws IOException {
        Process process = new ProcessBuilder(unprivileged(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        if (!finished(process)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not finish within " + DEADLINE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            requireWithoutRights(said);
            throw new IOException(Path.of(command[0]).getFileName() + " failed: "
                    + Files.readString(said, StandardCharsets.UTF_8).strip());
        }
    }

    /** Some containers allow root no user namespaces. */
    private static void requireWithoutRights(Path said) throws IOException {
        if (Files.readString(said, StandardCharsets.UTF_8).startsWith("unshare:")) {
            throw new IOException("PostgreSQL does not run with the rights of root, and root may not give them up here"
                    + " (unshare --user is refused): run the command as another user, or name a server of yours by"
                    + " --database postgresql://…");
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

    /** Root without its rights: in a user namespace of its own a process is nobody, and still owns its files. */
    private static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(WITHOUT_RIGHTS);
        wrapped.addAll(command);
        return wrapped;
    }
}
