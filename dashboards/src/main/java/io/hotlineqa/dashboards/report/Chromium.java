package io.hotlineqa.dashboards.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The browser of the machine, as a process that prints one page at a time: without a network, for so long and no longer. Thread-safe.
 */
final class Chromium {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-sync",
            "--disable-component-update",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-pdf-header-footer");

    private final Path program;
    private final Duration longest;

    Chromium(Path program, Duration longest) {
        this.program = program;
        this.longest = longest;
    }

    /** The first one on the path; empty when there is none. */
    static Optional<Chromium> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, LONGEST));
    }

    /**
     * Prints a page that needs nothing but itself, and forbids itself the rest.
     *
     * @throws IOException when it does not end well within its time
     */
    synchronized byte[] pdf(String html) throws IOException {
        Path folder = Files.createTempDirectory("report-");
        try {
            Path page = Files.writeString(folder.resolve("report.html"), html, StandardCharsets.UTF_8);
            Path pdf = folder.resolve("report.pdf");
            run(command(page, pdf, folder.resolve("profile")), folder.resolve("log"));
            return Files.readAllBytes(pdf);
        } catch (NoSuchFileException e) {
            throw new IOException(program + " made no PDF", e);
        } finally {
            remove(folder);
        }
    }

    /** Chromium's own sandbox does not work for root; such a machine is a container more often than not. */
    private List<String> command(Path page, Path pdf, Path profile) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        command.addAll(List.of(
                "--user-data-dir=" + profile,
                "--print-to-pdf=" + pdf,
                page.toUri().toString()));
        return command;
    }

    private void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(program + " did not end within " + longest.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " ended with code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " printed", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** What Chromium still writes into after it has ended is left to the cleaner of temporary files. */
    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("left behind: {}", folder);
        }
    }
}
