package io.hotlineqa.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one process holds at one moment.
 *
 * @param calls that were scored by then
 * @param residentMegabytes of memory, native memory included
 * @param threads of the process
 * @param files that it has open, pipes and sockets among them
 */
record Load(long calls, double residentMegabytes, int threads, int files) {
    private static final double KILOBYTES = 1024;

    /** As Linux tells it; empty when the process is gone. */
    static Optional<Load> of(ProcessHandle process, long calls) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try (Stream<String> status = Files.lines(folder.resolve("status"))) {
            return Optional.of(
                    new Load(calls, resident(status), count(folder.resolve("task")), count(folder.resolve("fd"))));
        } catch (IOException | UncheckedIOException failed) {
            if (process.isAlive()) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    private static double resident(Stream<String> status) throws IOException {
        return status.filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES)
                .findFirst()
                .orElseThrow(() -> new IOException("it holds no memory"));
    }

    private static int count(Path folder) throws IOException {
        String[] names = folder.toFile().list();
        if (names == null) {
            throw new IOException(folder + " can't be listed");
        }
        return names.length;
    }
}
