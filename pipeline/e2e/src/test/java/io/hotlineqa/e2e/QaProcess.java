package io.hotlineqa.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, as {@code ./qa} starts it. */
public final class QaProcess {
    private static final long PATIENCE_SECONDS = Scale.of("patienceSeconds", 480);
    private final Process process;
    private final Path out;
    private final Path err;

    private QaProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Runs the command to its end in {@code folder}. */
    public static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        return start(folder, Map.of(), arguments).end();
    }

    /** Starts the command in {@code folder} with additional environment variables. */
    public static QaProcess start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt.tmp");
        Path err = Files.createTempFile(folder, "err", ".txt.tmp");
        ProcessBuilder builder = new ProcessBuilder(java("io.hotlineqa.command.Qa", arguments))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new QaProcess(builder.start(), out, err);
    }

    /**
     * The command line of a program of this product, with the class path of these tests. It starts in less time than an
     * operator's: compiled quickly, and without verifying the bytecode of libraries, which is as javac made it.
     */
    public static List<String> java(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dhotlineqa.home=" + Checkout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Ends the command as {@code kill -9} does, and nothing that it started. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks the command to end, as Ctrl-C does. */
    public void stop() {
        process.destroy();
    }

    /** Waits for the end. */
    public Outcome end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            endWithItsServer();
            throw new AssertionError("the command did not end; it said: " + text(err));
        }
        return new Outcome(process.exitValue(), text(out), text(err));
    }

    /** A command that is asked to end stops its database server; one that is killed leaves it behind. */
    private void endWithItsServer() throws InterruptedException {
        stop();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** What it has printed so far. */
    String said() throws IOException {
        return text(out);
    }

    /** What it has warned of so far. */
    public String warned() throws IOException {
        return text(err);
    }

    /** The recognising processes that it has started. */
    public List<ProcessHandle> workers() {
        return process.descendants()
                .filter(p -> p.info().commandLine().orElse("").contains("io.hotlineqa.vosk"))
                .toList();
    }

    /** The command's own process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** How the command ended. */
    public record Outcome(int exitCode, String out, String err) {
        public boolean hasStackTrace() {
            return (out + err).contains("\tat ");
        }
    }
}
