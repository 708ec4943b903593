package io.hotlineqa.command.watch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises alerts: always in the log, and by a program of the operator's when there is one. A program that fails or
 * hangs is noted and holds nothing up for long.
 */
final class Alarm {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
    private static final int PATIENCE_SECONDS = 30;
    private final Path program;

    /** @param program gets each alert as one line of JSON on its standard input; null for none */
    Alarm(Path program) {
        this.program = program;
    }

    /**
     * Raises an alert.
     *
     * @return whether the program took it; true when there is none
     */
    boolean raise(Alert alert) {
        LOG.warn("{} {}: {}", alert.kind(), alert.drop(), alert.message());
        if (program == null) {
            return true;
        }
        try {
            tell(alert);
            return true;
        } catch (IOException failed) {
            LOG.error("the alert was not told by {}: {}", program, failed.toString());
            return false;
        }
    }

    private void tell(Alert alert) throws IOException {
        Process process = new ProcessBuilder(program.toAbsolutePath().toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try (var in = process.getOutputStream()) {
            in.write((alert.json() + "\n").getBytes(StandardCharsets.UTF_8));
        } finally {
            await(process);
        }
    }

    private void await(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("it did not end within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("nobody waited for it", stopped);
        }
        if (process.exitValue() != 0) {
            throw new IOException("it ended with " + process.exitValue());
        }
    }
}
