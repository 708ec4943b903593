package io.hotlineqa.store.example;

import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A process that exports clips and never comes to their end: the address of the database and a call. */
final class ExportingProcess {
    private ExportingProcess() {}

    static Process start(String address, long call) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportingProcess.class.getName(),
                        address,
                        String.valueOf(call))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(arguments[0])) {
            Set<Long> calls = Set.of(Long.parseLong(arguments[1]));
            ClipOrder order =
                    new ClipOrder("tina", "x", ClipFormat.WAV, Instant.now().plusSeconds(60), 1, calls);
            store.clips().make(order, "", out -> {
                out.write(new byte[1 << 20]);
                System.out.println("half written");
                waitForEver();
            });
        }
    }

    private static void waitForEver() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
