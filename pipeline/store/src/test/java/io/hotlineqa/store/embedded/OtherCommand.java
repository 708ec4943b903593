package io.hotlineqa.store.embedded;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another command on the same folder: a process of its own that opens the store, notes a file, and waits. */
final class OtherCommand implements AutoCloseable {
    static final DroppedFile NOTED = new DroppedFile("noted.wav", "a".repeat(64), 1);
    private static final long SECONDS = 60;

    private final Process process;

    private OtherCommand(Process process) {
        this.process = process;
    }

    /** Returns once the other command has opened the store and noted its file. */
    static OtherCommand on(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherCommand.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        if (!"open".equals(said.readLine())) {
            throw new IOException("the other command did not open the store");
        }
        return new OtherCommand(process);
    }

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open("embedded:" + arguments[0])) {
            store.ledger().register("night", List.of(NOTED));
            System.out.println("open");
            while (System.in.read() >= 0) {
                // until told to end
            }
        }
    }

    /** Ends it without a chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it end in its own way. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the other command did not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
