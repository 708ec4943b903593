package io.hotlineqa.e2e;

import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders in {@code target} that take long to make: the first process of a build's tests that wants one makes it. */
public final class OncePerBuild {
    private static final Path PARENT = Path.of("target", "once-per-build").toAbsolutePath();

    /** Tells this build from others; a process that no build started is one by itself. */
    private static final String BUILD = System.getProperty(
            "hotlineqa.build", Long.toString(ProcessHandle.current().pid()));

    private OncePerBuild() {}

    /** Fills a folder. */
    @FunctionalInterface
    public interface Maker {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** The folder of that name, filled, which is only read; who comes while another process fills it waits. */
    public static Path folder(String name, Maker maker) throws IOException, InterruptedException {
        Files.createDirectories(PARENT);
        Path folder = PARENT.resolve(name);
        Path filledBy = PARENT.resolve(name + ".build");
        try (FileChannel turn =
                FileChannel.open(PARENT.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            if (Files.notExists(filledBy) || !Files.readString(filledBy).equals(BUILD)) {
                Files.deleteIfExists(filledBy);
                if (Files.exists(folder)) {
                    Folders.delete(folder);
                }
                maker.fill(Files.createDirectory(folder));
                Files.writeString(filledBy, BUILD);
            }
        }
        return folder;
    }
}
