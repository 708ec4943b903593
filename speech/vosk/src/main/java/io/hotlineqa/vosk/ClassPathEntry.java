package io.hotlineqa.vosk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archive as a class path can name it. A path that holds the separator of class paths, as those do in which a Flink
 * TaskManager keeps a job's archive, is named by a link in a private temporary folder.
 */
final class ClassPathEntry {
    private ClassPathEntry() {}

    static String of(Path archive) {
        return archive.toString().contains(File.pathSeparator) ? link(archive).toString() : archive.toString();
    }

    private static Path link(Path archive) {
        try {
            Path folder = Files.createTempDirectory("hotline-qa-archive-");
            Path link = Files.createSymbolicLink(folder.resolve("archive.jar"), archive);
            folder.toFile().deleteOnExit();
            link.toFile().deleteOnExit();
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException("a worker cannot be started from " + archive, e);
        }
    }
}
